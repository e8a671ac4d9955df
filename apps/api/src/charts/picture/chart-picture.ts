import { CHART_SHAPES, chartDrawings, type ChartView } from '@opev/contract';
import { coverageText, notPlacedText, scopeText, sourceText } from '../words/chart-text';
import type { ChartWords } from '../words/chart-words';
import { bars } from './bars';
import { INNER, MARGIN, WIDTH, type PictureContext, type Part } from './drawing';
import { INK, INK_SOFT, LINE, PAPER, patternElement, WARNING, WARNING_SOFT } from './fills';
import { legend, legendOf } from './legend';
import { matrix } from './matrix';
import { Sheet } from './sheet';
import { element } from './svg';

/** A chart as a standalone SVG with title, scope, legend, coverage and source. */
export function chartPicture(view: ChartView, words: ChartWords): string {
  const sheet = new Sheet(WIDTH, words.isRightToLeft);
  const drawing = { view, words, sheet };
  const title = words.text(`charts.${view.code}.title`);
  const top = head(drawing, title);
  const body = view.rows.length === 0 ? empty(drawing, top.bottom) : withLegend(drawing, top.bottom);
  const foot = footer(drawing, body.bottom + 14);
  const height = foot.bottom + MARGIN - 12;
  const fills = new Set(chartDrawings(view).flatMap(({ key }) => key.map(({ fill }) => fill)));
  return sheet.document({
    language: words.language,
    height,
    title,
    description: descriptionOf(drawing),
    body: [
      ...(fills.size === 0 ? [] : [element('defs', {}, ...[...fills].map(patternElement))]),
      element('rect', { width: WIDTH, height: Math.ceil(height), fill: PAPER }),
      ...top.svg,
      ...body.svg,
      ...foot.svg,
    ],
  });
}

function head({ view, words, sheet }: PictureContext, title: string): Part {
  const heading = sheet.paragraph(title, MARGIN, MARGIN - 8, { size: 25, fill: INK, isBold: true, width: INNER });
  const subtitle = sheet.paragraph(
    `${scopeText(view.scope, words)} — ${words.text(`charts.${view.code}.unit`)}`,
    MARGIN,
    heading.bottom + 2,
    { size: 16, fill: INK_SOFT, width: INNER },
  );
  if (!view.demonstration) return { svg: [heading.svg, subtitle.svg], bottom: subtitle.bottom + 16 };
  const top = subtitle.bottom + 8;
  const note = sheet.paragraph(words.text('charts.demonstration'), MARGIN + 12, top + 6, {
    size: 14,
    fill: WARNING,
    isBold: true,
    width: INNER - 24,
  });
  const frame = sheet.box(MARGIN, top, INNER, note.bottom - top + 6, { fill: WARNING_SOFT, stroke: WARNING, rx: 4 });
  return { svg: [heading.svg, subtitle.svg, frame, note.svg], bottom: note.bottom + 26 };
}

function withLegend(drawing: PictureContext, top: number): Part {
  const { view, words } = drawing;
  const { drawn, isApart } = CHART_SHAPES[view.code];
  if (drawn === 'cells') return matrix(drawing, top);
  const [first] = chartDrawings(view);
  // A single fill needs no legend; rows on scales of their own have theirs below them.
  const isNeeded = first !== undefined && first.key.length > 1 && !isApart;
  const key = legend(drawing, isNeeded ? legendOf(first.key, words) : [], top);
  const body = bars(drawing, key.bottom + (isNeeded ? 12 : 0));
  return { svg: [...key.svg, ...body.svg], bottom: body.bottom };
}

function empty({ words, sheet }: PictureContext, top: number): Part {
  const text = sheet.paragraph(words.text('charts.empty'), MARGIN, top + 24, {
    size: 20,
    fill: INK_SOFT,
    width: INNER,
  });
  return { svg: [text.svg], bottom: text.bottom + 24 };
}

function footer({ view, words, sheet }: PictureContext, top: number): Part {
  const svg = [sheet.box(MARGIN, top, INNER, 1, { fill: LINE })];
  let y = top + 12;
  const lines = [
    { text: coverageText(view, words), isBold: true },
    { text: notPlacedText(view, words), isBold: false },
    { text: `${sourceText(view, words)}.`, isBold: false },
    { text: momentText({ view, words }), isBold: false },
  ];
  for (const { text, isBold } of lines) {
    if (text === null) continue;
    const line = sheet.paragraph(text, MARGIN, y, { size: 13.5, fill: isBold ? INK : INK_SOFT, isBold, width: INNER });
    svg.push(line.svg);
    y = line.bottom + 2;
  }
  return { svg, bottom: y };
}

function momentText({ view, words }: Pick<PictureContext, 'view' | 'words'>): string {
  const day = words.text('charts.asOf', { day: words.day(view.asOf) });
  return `${day} · ${words.text('charts.snapshot', { id: `\u2066${view.snapshot}\u2069` })}`;
}

function descriptionOf(drawing: PictureContext): string {
  const { view, words } = drawing;
  return [
    scopeText(view.scope, words),
    coverageText(view, words),
    notPlacedText(view, words),
    momentText(drawing),
    view.demonstration ? words.text('charts.demonstration') : null,
  ]
    .filter((text) => text !== null)
    .join('. ');
}
