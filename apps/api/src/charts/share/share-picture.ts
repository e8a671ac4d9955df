import { BAND, INK, INK_SOFT, LINE, ON_BAND, ON_BAND_SOFT, PAPER, WARNING, WARNING_SOFT } from '../picture/fills';
import { Sheet } from '../picture/sheet';
import { element } from '../picture/svg';
import { textLines } from '../picture/text-lines';
import { textWidth } from '../picture/text-width';
import type { ChartWords } from '../words/chart-words';

/** A figure as it is shared: never without what it stands on. */
export interface SharedFigure {
  /** Written; null where nothing is known. */
  readonly value: string | null;
  /** "of 91" */
  readonly coverage: string | null;
  readonly label: string;
}

export interface SharedFacts {
  /** What kind of page it is: "Goal 3"; empty for the whole Plan. */
  readonly kicker: string;
  readonly title: string;
  readonly figures: readonly SharedFigure[];
  /** When the figures are true for, written; null without figures. */
  readonly moment: string | null;
  readonly isDemonstration: boolean;
}

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 64;
const INNER = WIDTH - 2 * MARGIN;
const BAND_HEIGHT = 330;

/** The picture that goes with a shared link (Open Graph, 1200 × 630), as SVG. */
export function sharePicture(facts: SharedFacts, words: ChartWords): string {
  const sheet = new Sheet(WIDTH, words.isRightToLeft);
  const height = facts.figures.length === 0 ? HEIGHT - 100 : BAND_HEIGHT;
  return sheet.document({
    language: words.language,
    height: HEIGHT,
    title: facts.title,
    description: facts.figures.map(({ value, coverage, label }) => [value, coverage, label].join(' ')).join('. '),
    body: [
      element('rect', { width: WIDTH, height: HEIGHT, fill: PAPER }),
      element('rect', { width: WIDTH, height, fill: BAND }),
      ...band(facts, words, sheet),
      ...figures(facts, words, sheet),
      ...foot(facts, words, sheet),
    ],
  });
}

function band({ kicker, title, figures: shown }: SharedFacts, words: ChartWords, sheet: Sheet): readonly string[] {
  const name = `${words.text('shell.longName')} (${words.text('shell.name')})`;
  const room = { width: INNER, isBold: true, mostLines: shown.length === 0 ? 5 : 3 };
  const size =
    [54, 46, 40].find((one) => textLines(title, { ...room, size: one, mostLines: undefined }).length < 3) ?? 38;
  const top = kicker === '' ? 128 : 112;
  const said = sheet.text(kicker, MARGIN, top + 24, { size: 26, fill: ON_BAND_SOFT });
  const heading = sheet.paragraph(title, MARGIN, kicker === '' ? top : top + 36, { ...room, size, fill: ON_BAND });
  return [
    sheet.text(name, MARGIN, 78, { size: 26, fill: ON_BAND_SOFT }),
    ...(kicker === '' ? [] : [said]),
    heading.svg,
  ];
}

function figures({ figures: shown }: SharedFacts, words: ChartWords, sheet: Sheet): readonly string[] {
  const width = INNER / Math.max(1, shown.length);
  return shown.map(({ value, coverage, label }, index) => {
    const start = MARGIN + index * width;
    const size = value === null ? 28 : 60;
    const written = value ?? words.text('charts.share.nothing');
    const base = BAND_HEIGHT + 82;
    const after = start + textWidth(written, size, true) + 10;
    return [
      ...(index > 0 ? [sheet.box(start - 20, BAND_HEIGHT + 34, 1, 142, { fill: LINE })] : []),
      sheet.text(written, start, base, { size, fill: value === null ? INK_SOFT : INK, isBold: true }),
      ...(coverage === null || value === null ? [] : [sheet.text(coverage, after, base, { size: 24, fill: INK_SOFT })]),
      sheet.paragraph(label, start, base + 14, { size: 22, fill: INK_SOFT, width: width - 40, mostLines: 3 }).svg,
    ].join('');
  });
}

function foot({ moment, isDemonstration }: SharedFacts, words: ChartWords, sheet: Sheet): readonly string[] {
  const base = HEIGHT - 40;
  const said = moment === null ? [] : [sheet.text(moment, MARGIN, base, { size: 22, fill: INK_SOFT })];
  if (!isDemonstration) return said;
  const text = words.text('charts.file.demonstration');
  const width = textWidth(text, 22, true) + 36;
  return [
    ...said,
    sheet.box(WIDTH - MARGIN - width, base - 32, width, 46, { fill: WARNING_SOFT, stroke: WARNING, rx: 6 }),
    sheet.text(text, WIDTH - MARGIN - width / 2, base, { size: 22, fill: WARNING, isBold: true, anchor: 'middle' }),
  ];
}
