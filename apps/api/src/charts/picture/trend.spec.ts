import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChartView } from '@opev/contract';
import type { Language } from '@opev/domain';
import { PROJECT_ROOT } from '../../platform/config/configuration';
import { chartCsv } from '../files/chart-csv';
import { ChartWords } from '../words/chart-words';
import { chartPicture } from './chart-picture';

const texts = (scope: string, language: string): unknown =>
  JSON.parse(readFileSync(join(PROJECT_ROOT, `apps/web/src/i18n/${scope}/${language}.json`), 'utf8'));
const wordsIn = (language: Language) => new ChartWords({ texts }, language);

const column = (code: string, name: string) => ({ code, term: `charts.column.${name}`, label: null });
const row = { term: null, coverage: null };
const VIEW: ChartView = {
  code: 'completed-over-rounds',
  unit: 'commitments',
  scope: { goal: null, theme: null, country: null, organizationType: null, organization: null, asOf: null },
  columns: [
    column('reported', 'reported'),
    column('not-reported', 'notReported'),
    column('claimed-completed', 'claimedCompleted'),
    column('verified-complete', 'verifiedComplete'),
  ],
  rows: [
    { ...row, code: 'first', label: 'First', values: [0, 400, null, null], asOf: '2025-06-30' },
    { ...row, code: 'second', label: 'Second', values: [300, 100, 211, 97], asOf: '2025-12-31' },
    { ...row, code: 'third', label: 'Third', values: [340, 60, 223, 131], asOf: '2026-06-30' },
    { ...row, code: 'open', label: 'Fourth', values: [350, 50, 239, 149], openUntil: '2026-12-31' },
  ],
  coverage: { reported: 350, of: 400 },
  notPlaced: 0,
  demonstration: false,
  planTitle: 'Plan',
  asOf: '2026-11-20',
  snapshot: 's1',
};

/** Where the strokes of the drawing begin and end, by their dashes: null for a solid one. */
function strokesOf(svg: string, colour: string): readonly (readonly [dash: string | null, points: number])[] {
  return [...svg.matchAll(/<path d="(M[^"Z]+)"([^>]*)\/>/g)]
    .filter(([, , style = '']) => style.includes(`stroke="${colour}"`) && style.includes('stroke-width="2.5"'))
    .map(([, d = '', style = '']) => [/stroke-dasharray="([^"]+)"/.exec(style)?.[1] ?? null, d.split('L').length]);
}

describe('the picture of a trend', () => {
  const svg = chartPicture(VIEW, wordsIn('en'));

  it('has the organisations’ word as a solid line and the observatory’s as a dashed one, from where they are known', () => {
    // One in the key, one through the rounds that are over, one on to the open round.
    expect(strokesOf(svg, '#0b4f6c')).toEqual([
      [null, 2],
      [null, 2],
      ['0.1 5', 2],
    ]);
    expect(strokesOf(svg, '#1f5138')).toEqual([
      ['9 5', 2],
      ['9 5', 2],
      ['0.1 5', 2],
    ]);
  });

  it('writes every number that is known, and no zero where nothing is', () => {
    for (const number of [211, 223, 239, 97, 131, 149]) expect(svg).toContain(`>${String(number)}</text>`);
    // At the side of each panel, where its scale begins.
    expect(svg.match(/>0<\/text>/g)).toHaveLength(2);
  });

  it('stands on what was reported, and names what is upon it', () => {
    expect(svg.match(/url\(#fill-plain\)/g)).toHaveLength(2);
    expect(svg.match(/url\(#fill-rest\)/g)).toHaveLength(2);
    for (const name of ['claimedCompleted', 'verifiedComplete', 'reported', 'notReported'])
      expect(svg).toContain(wordsIn('en').text(`charts.column.${name}`));
  });

  it('marks the round that is open, and says until when it is', () => {
    expect(svg).toContain('stroke-dasharray="5 4"');
    expect(svg).toContain('31 December 2026');
    expect(svg).toContain(wordsIn('en').text('charts.part.running'));
    const over = chartPicture({ ...VIEW, rows: VIEW.rows.slice(0, 3) }, wordsIn('en'));
    expect(over).not.toContain('stroke-dasharray="5 4"');
    expect(over).not.toContain(wordsIn('en').text('charts.part.running'));
  });

  it('runs from right to left where its language does', () => {
    const placesOf = (picture: string): readonly number[] =>
      ['First', 'Second', 'Third', 'Fourth'].map((name) =>
        Number(new RegExp(`<text x="([\\d.]+)"[^>]*>[\\u202b]?${name}`).exec(picture)?.[1]),
      );
    const [ltr, rtl] = [placesOf(svg), placesOf(chartPicture(VIEW, wordsIn('ar')))];
    expect([...ltr].sort((one, other) => one - other)).toEqual(ltr);
    expect([...rtl].sort((one, other) => other - one)).toEqual(rtl);
    const dotted = /<path d="M([\d.]+) [\d.]+L([\d.]+) [^>]*stroke-dasharray="0.1 5"/;
    const [from = 0, to = 0] = (dotted.exec(chartPicture(VIEW, wordsIn('ar'))) ?? []).slice(1).map(Number);
    // From the third round to the fourth.
    expect([from, to]).toEqual(rtl.slice(2));
  });
});

it('the table to take away of a trend has empty cells where nothing is known, and the day of each round', () => {
  const lines = chartCsv(VIEW, wordsIn('en')).split('\r\n');
  expect(lines[1]).toMatch(/^first,First,0,400,,,.*,2025-06-30,/);
  expect(lines[4]).toMatch(/^open,Fourth \(open until 31 December 2026\),350,50,239,149,.*,2026-11-20,/);
});
