import { BAND, INK, INK_SOFT, LINE, ON_BAND, ON_BAND_SOFT, PAPER, WARNING, WARNING_SOFT } from '../picture/fills';
import { Sheet } from '../picture/sheet';
import { element } from '../picture/svg';
import { textLines } from '../picture/text-lines';
import { textWidth } from '../picture/text-width';
import type { ChartWords } from '../words/chart-words';

/** A figure of a shared picture, always with its coverage. */
export interface SharedFigure {
  /** Formatted; null where nothing is known. */
  readonly value: string | null;
  /** "of 91" */
  readonly coverage: string | null;
  readonly label: string;
}

export interface SharedFacts {
  /** Kind of page: "Goal 3"; empty for the whole Plan. */
  readonly kicker: string;
  readonly title: string;
  readonly figures: readonly SharedFigure[];
  /** Shown in place of figures: the coverage of a chart; null where there is nothing to say. */
  readonly note: string | null;
  /** Day of the figures, formatted; null without figures. */
  readonly moment: string | null;
  readonly isDemonstration: boolean;
}

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 64;
const INNER = WIDTH - 2 * MARGIN;
const BAND_HEIGHT = 330;
const GUTTER = 36;
const BIGGEST = [60, 52, 44, 38];
const COVERAGE = 22;

/** The Open Graph picture of a page (1200 × 630), as SVG. */
export function sharePicture(facts: SharedFacts, words: ChartWords): string {
  const sheet = new Sheet(WIDTH, words.isRightToLeft);
  const isPlain = facts.figures.length === 0 && facts.note === null;
  const height = isPlain ? HEIGHT - 100 : BAND_HEIGHT;
  return sheet.document({
    language: words.language,
    height: HEIGHT,
    title: facts.title,
    description: [
      facts.note,
      ...facts.figures.map(({ value, coverage, label }) => [value, coverage, label].filter(Boolean).join(' ')),
    ]
      .filter(Boolean)
      .join('. '),
    body: [
      element('rect', { width: WIDTH, height: HEIGHT, fill: PAPER }),
      element('rect', { width: WIDTH, height, fill: BAND }),
      ...band(facts, words, sheet),
      ...figures(facts, words, sheet),
      ...foot(facts, words, sheet),
    ],
  });
}

function band({ kicker, title, moment }: SharedFacts, words: ChartWords, sheet: Sheet): readonly string[] {
  const name = `${words.text('shell.longName')} (${words.text('shell.name')})`;
  const room = { width: INNER, isBold: true, mostLines: moment === null ? 5 : 3 };
  const sizes = sheet.isRightToLeft ? [46, 42, 36] : [54, 46, 40];
  const size = sizes.find((one) => textLines(title, { width: INNER, isBold: true, size: one }).length < 3) ?? 36;
  const soft = { size: 26, fill: ON_BAND_SOFT };
  const top = kicker === '' ? 128 : sheet.isRightToLeft ? 160 : 150;
  return [
    sheet.text(name, MARGIN, 78, soft),
    ...(kicker === '' ? [] : textLines(kicker, { ...soft, width: INNER, mostLines: 1 })).map((line) =>
      sheet.text(line, MARGIN, 132, soft),
    ),
    sheet.paragraph(title, MARGIN, top, { ...room, size, fill: ON_BAND }).svg,
  ];
}

function figures({ figures: shown, note }: SharedFacts, words: ChartWords, sheet: Sheet): readonly string[] {
  if (note !== null) {
    const style = { size: 34, fill: INK, isBold: true, width: INNER, mostLines: 3 };
    return [sheet.paragraph(note, MARGIN, BAND_HEIGHT + 40, style).svg];
  }
  const width = INNER / Math.max(1, shown.length);
  return shown.map(({ value, coverage, label }, index) => {
    const start = MARGIN + index * width;
    const base = BAND_HEIGHT + 78;
    const said = value ?? words.text('pictures.share.nothing');
    const room = width - GUTTER - textWidth(coverage ?? '', COVERAGE) - 10;
    const size = value === null ? 28 : (BIGGEST.find((one) => textWidth(said, one) <= room) ?? 32);
    return [
      ...(index > 0 ? [sheet.box(start - GUTTER / 2, BAND_HEIGHT + 34, 1, 142, { fill: LINE })] : []),
      sheet.text(said, start, base, { size, fill: value === null ? INK_SOFT : INK, isBold: true }),
      ...(coverage === null || value === null
        ? []
        : [sheet.text(coverage, start + textWidth(said, size) + 10, base, { size: COVERAGE, fill: INK_SOFT })]),
      sheet.paragraph(label, start, base + 12, { size: 20, fill: INK_SOFT, width: width - GUTTER, mostLines: 4 }).svg,
    ].join('');
  });
}

function foot({ moment, isDemonstration }: SharedFacts, words: ChartWords, sheet: Sheet): readonly string[] {
  const base = HEIGHT - 40;
  const said = moment === null ? [] : [sheet.text(moment, MARGIN, base, { size: 22, fill: INK_SOFT })];
  if (!isDemonstration) return said;
  const text = words.text('pictures.file.demonstration');
  const width = textWidth(text, 22, true) + 36;
  return [
    ...said,
    sheet.box(WIDTH - MARGIN - width, base - 32, width, 46, { fill: WARNING_SOFT, stroke: WARNING, rx: 6 }),
    sheet.text(text, WIDTH - MARGIN - width / 2, base, { size: 22, fill: WARNING, isBold: true, anchor: 'middle' }),
  ];
}
