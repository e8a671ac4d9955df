import { downloadsOf, fixedAt, frameHeights, frameHtml, frameOf, chartPageOf } from './chart-addresses';

const chart = { language: 'ar', code: 'status-by-goal', chartQuery: { goal: 3, country: undefined } } as const;

describe('the addresses of a chart', () => {
  it('keep its filters, and nothing that is not set', () => {
    expect(chartPageOf(chart)).toBe('/ar/charts/status-by-goal?goal=3');
    expect(frameOf(chart)).toBe('/ar/embed/status-by-goal?goal=3');
    expect(downloadsOf(chart).map(({ href }) => href)).toEqual([
      '/ar/charts/status-by-goal.csv?goal=3',
      '/ar/charts/status-by-goal.svg?goal=3',
      '/ar/charts/status-by-goal.png?goal=3',
    ]);
    expect(chartPageOf({ ...chart, chartQuery: {} })).toBe('/ar/charts/status-by-goal');
  });

  it('to exactly its figures name the snapshot, which has a day already', () => {
    expect(chartPageOf({ ...chart, chartQuery: fixedAt({ goal: 3, asOf: '2025-06-30' }, 's1') })).toBe(
      '/ar/charts/status-by-goal?goal=3&snapshot=s1',
    );
  });

  it('stand in HTML to paste as attributes do', () => {
    const html = frameHtml('https://opev.example/en/embed/x?goal=3&country=TN', 'Said & "seen"', {
      wide: 700,
      narrow: 1200,
    });
    expect(html).toContain('src="https://opev.example/en/embed/x?goal=3&amp;country=TN"');
    expect(html).toContain('title="Said &amp; &quot;seen&quot;"');
    expect(html).toContain('loading="lazy"');
  });

  it('give the frame the height of its chart, on a phone that of a phone', () => {
    const rows = Array.from({ length: 21 }, (_, index) => ({
      code: String(index),
      term: null,
      label: 'A country',
      coverage: null,
      values: [],
    }));
    const heights = frameHeights({ code: 'status-by-country', rows }, 'en');
    expect(heights).toEqual({ wide: 1656, narrow: 2404 });
    const html = frameHtml('https://opev.example/en/embed/x', 'x', heights);
    expect(html).toContain('height="1656" style="border:0;height:min(2404px,max(1656px,(640px - 100vw)*999))"');
  });
});
