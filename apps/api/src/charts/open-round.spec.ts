import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChartView } from '@opev/contract';
import { LANGUAGES } from '@opev/domain';
import { PROJECT_ROOT } from '../platform/config/configuration';
import { chartCsv } from './files/chart-csv';
import { chartPicture } from './picture/chart-picture';
import { ChartWords } from './words/chart-words';

const texts = (scope: string, language: string): unknown =>
  JSON.parse(readFileSync(join(PROJECT_ROOT, `apps/web/src/i18n/${scope}/${language}.json`), 'utf8'));

const column = (code: string, name: string) => ({ code, term: `charts.column.${name}`, label: null });
const row = { term: null, coverage: null };
const view: ChartView = {
  code: 'reports-over-rounds',
  unit: 'reports',
  scope: { goal: null, theme: null, country: null, organizationType: null, organization: null, asOf: null },
  columns: [column('in-effect', 'inEffect'), column('received', 'received'), column('on-time', 'onTime')],
  rows: [
    { ...row, code: 'over', label: 'Over', values: [10, 7, 5], coverage: { reported: 7, of: 10 } },
    { ...row, code: 'open', label: 'Open', values: [null, 3, null], openUntil: '2026-12-31' },
  ],
  coverage: { reported: 7, of: 10 },
  notPlaced: 0,
  demonstration: false,
  planTitle: 'Plan',
  asOf: '2026-11-20',
  snapshot: 's1',
};

describe.each(LANGUAGES)('an open round in %s', (language) => {
  const words = new ChartWords({ texts }, language);

  it('has empty cells in the table to take away where nothing is measured yet, and says until when it is open', () => {
    const line = chartCsv(view, words)
      .split('\r\n')
      .find((found) => found.startsWith('open'));
    expect(line).toContain(words.day('2026-12-31'));
    expect(line).toMatch(/[,;]{2}3[,;]{4}/);
  });

  it('has one bar in the picture, and says what it is', () => {
    const svg = chartPicture(view, words);
    // In the bar and in the legend; nothing of what was in effect.
    expect(svg.match(/url\(#fill-open\)/g)).toHaveLength(2);
    expect(svg.match(/url\(#fill-rest\)/g)).toHaveLength(2);
    expect(svg).toContain(words.day('2026-12-31'));
    expect(svg).not.toContain(words.text('charts.unknown'));
  });
});
