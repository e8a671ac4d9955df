import { downloadsOf, fixedAt, frameHtml, frameOf, pageOf } from './chart-addresses';

const chart = { language: 'ar', code: 'status-by-goal', asked: { goal: 3, country: undefined } } as const;

describe('the addresses of a chart', () => {
  it('keep its filters, and nothing that is not set', () => {
    expect(pageOf(chart)).toBe('/ar/charts/status-by-goal?goal=3');
    expect(frameOf(chart)).toBe('/ar/embed/status-by-goal?goal=3');
    expect(downloadsOf(chart).map(({ href }) => href)).toEqual([
      '/ar/charts/status-by-goal.csv?goal=3',
      '/ar/charts/status-by-goal.svg?goal=3',
      '/ar/charts/status-by-goal.png?goal=3',
    ]);
    expect(pageOf({ ...chart, asked: {} })).toBe('/ar/charts/status-by-goal');
  });

  it('to exactly its figures name the snapshot, which has a day already', () => {
    expect(pageOf({ ...chart, asked: fixedAt({ goal: 3, asOf: '2025-06-30' }, 's1') })).toBe(
      '/ar/charts/status-by-goal?goal=3&snapshot=s1',
    );
  });

  it('stand in HTML to paste as attributes do', () => {
    const html = frameHtml('https://opev.example/en/embed/x?goal=3&country=TN', 'Said & "seen"');
    expect(html).toContain('src="https://opev.example/en/embed/x?goal=3&amp;country=TN"');
    expect(html).toContain('title="Said &amp; &quot;seen&quot;"');
    expect(html).toContain('loading="lazy"');
  });
});
