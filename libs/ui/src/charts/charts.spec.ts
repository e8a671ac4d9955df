import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ChangeDetectionStrategy, Component, provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideNoopAnimations } from '@angular/platform-browser/animations';
import { provideRouter } from '@angular/router';
import { CHART_PATTERNS } from './fill-token';
import { StackChart, TrendChart, type ChartRow, type LegendEntry, type Trend, type TrendLegendEntry } from './index';

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [StackChart],
  template: `
    <ui-stack-chart class="goals" [rows]="goals" [legend]="statuses" />
    <ui-stack-chart class="countries" [rows]="countries" [legend]="[{ fill: 'plain', label: 'Organisations' }]" />
  `,
})
class Page {
  readonly statuses: readonly LegendEntry[] = [
    { fill: 'status-completed', label: 'Completed' },
    { fill: 'status-no-commitment', label: 'Nobody' },
  ];
  readonly goals: readonly ChartRow[] = [
    {
      label: 'Goal 1',
      note: '4 of 11',
      link: { path: ['/en/goals/1'], query: { country: 'TN' } },
      segments: [
        { fill: 'status-completed', value: 4 },
        { fill: 'status-no-commitment', value: 7 },
      ],
    },
    { label: 'Goal 2', note: null, link: null, segments: [{ fill: 'status-completed', value: 3 }] },
  ];
  readonly countries: readonly ChartRow[] = [
    { label: 'Tunisia', note: '12', link: null, segments: [{ fill: 'plain', value: 12 }] },
    { label: 'Malta', note: null, link: null, segments: [{ fill: 'plain', value: 0 }] },
  ];
}

function render(): HTMLElement {
  TestBed.configureTestingModule({
    providers: [provideZonelessChangeDetection(), provideNoopAnimations(), provideRouter([])],
  });
  const fixture = TestBed.createComponent(Page);
  fixture.detectChanges();
  return fixture.nativeElement as HTMLElement;
}

/** In the drawing's own units, of which a full bar has 640. */
const widths = (chart: Element | null): number[] =>
  [...(chart?.querySelectorAll('path.bar') ?? [])].map((bar) =>
    Number(/h(\d+)/.exec(bar.getAttribute('d') ?? '')?.[1]),
  );

describe('a chart', () => {
  it('draws every row to one scale between its own margins, whatever the room', () => {
    const page = render();
    const svg = page.querySelector('.goals svg.ngx-charts');
    expect(svg?.getAttribute('viewBox')).toBe('20 -14 640 80');
    expect(svg?.getAttribute('preserveAspectRatio')).toBe('none');
    expect(widths(page.querySelector('.goals'))).toEqual([232, 407, 174]);
  });

  it('has no bar for zero', () => {
    expect(render().querySelectorAll('.countries path.bar')).toHaveLength(1);
  });

  it('leads from a row to what it was made from, with its filters', () => {
    const links = [...render().querySelectorAll('.goals li a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/en/goals/1?country=TN']);
  });

  it('says what its fills mean, unless there is only one', () => {
    const page = render();
    expect(page.querySelector('.goals ui-chart-legend')?.textContent).toContain('Nobody');
    expect(page.querySelector('.countries ui-chart-legend')).toBeNull();
  });

  it('hides the drawing from screen readers and shares no pattern with another chart', () => {
    const page = render();
    expect(page.querySelectorAll('[aria-hidden] svg.ngx-charts')).toHaveLength(2);
    const ids = [...page.querySelectorAll('pattern')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const fills = [...page.querySelectorAll('path.bar')].map(
      (bar) => /#(.+)\)/.exec(bar.getAttribute('fill') ?? '')?.[1],
    );
    expect(fills.every((fill) => fill !== undefined && ids.includes(fill))).toBe(true);
  });
});

const point = (at: number, value: number, isOpen = false) => ({ at, value, isOpen });
const ROUNDS = [1, 2, 3].map((number) => `Round ${String(number)}`);
const CLAIMED = [point(0.1, 50), point(0.5, 75), point(0.9, 100, true)];

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TrendChart],
  template: `<ui-trend-chart [trend]="trend" [legend]="legend" />`,
})
class TrendPage {
  readonly legend: readonly TrendLegendEntry[] = [
    { fill: 'status-completed', mark: 'circle', label: 'Claimed' },
    { fill: 'rating-complete', mark: 'square', label: 'Rated' },
    { fill: 'plain', label: 'With a report' },
    { fill: 'open', mark: 'place', label: 'Still open' },
  ];
  readonly trend: Trend = {
    places: ROUNDS.map((label, index) => ({
      at: 0.1 + 0.4 * index,
      label,
      note: index === 2 ? 'open until December' : null,
      link: { path: ['/en/reports'], query: { round: label } },
      isMarked: index === 2,
    })),
    panels: [
      {
        bands: [],
        lines: [
          {
            fill: 'status-completed',
            mark: 'circle',
            points: CLAIMED,
            stretches: [
              { isOpen: false, points: CLAIMED.slice(0, 2) },
              { isOpen: true, points: CLAIMED.slice(1) },
            ],
          },
          {
            fill: 'rating-complete',
            mark: 'square',
            points: [point(0.5, 25)],
            stretches: [{ isOpen: false, points: [point(0.5, 25)] }],
          },
        ],
        ticks: [0, 50, 100].map((value) => ({ value, text: `${String(value)} %` })),
      },
      {
        lines: [],
        bands: [{ fill: 'plain', pieces: [[0.1, 0.9].map((at) => ({ at, from: 0, to: 600 }))] }],
        ticks: [0, 600, 1_200].map((value) => ({ value, text: String(value) })),
      },
    ],
  };
}

function renderTrend(): HTMLElement {
  TestBed.configureTestingModule({
    providers: [provideZonelessChangeDetection(), provideNoopAnimations(), provideRouter([])],
  });
  const fixture = TestBed.createComponent(TrendPage);
  fixture.detectChanges();
  return fixture.nativeElement as HTMLElement;
}

const pathsOf = (page: HTMLElement, selector: string) =>
  [...page.querySelectorAll(selector)].map((path) => path.getAttribute('d'));

describe('a trend', () => {
  it('draws its lines to one scale and its bands to another, from the first place to the last', () => {
    const page = renderTrend();
    expect(pathsOf(page, '.circle .line')).toEqual(['M64 120L320 60', 'M320 60L576 0']);
    expect(pathsOf(page, '.area')).toEqual(['M64 120L576 120L576 240L64 240Z']);
    expect(page.querySelector('.area')?.getAttribute('fill')).toMatch(/^url\(#.+-plain\)$/);
  });

  it('has a mark for every known value, hollow where it is not final, and no line where there is one value only', () => {
    const page = renderTrend();
    expect(pathsOf(page, '.circle .mark')).toEqual(['M64 120h0M320 60h0M576 0h0']);
    expect(pathsOf(page, '.circle .hollow')).toEqual(['M576 0h0']);
    expect(pathsOf(page, '.square .line')).toEqual([]);
    expect(pathsOf(page, '.square .mark')).toEqual(['M320 180h0']);
  });

  it('draws what leads to an open place otherwise, puts a rule there and says what it is', () => {
    const page = renderTrend();
    expect(pathsOf(page, '.open .line')).toEqual(['M320 60L576 0']);
    expect(pathsOf(page, '.plot .place')).toEqual(['M576 0v240', 'M576 0v240']);
    expect(page.querySelector('.places li:last-child')?.textContent).toContain('open until December');
    expect(page.querySelector('ui-chart-legend')?.textContent).toContain('Still open');
  });

  it('leads from a place to what it was made from', () => {
    const links = [...renderTrend().querySelectorAll('.places a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(ROUNDS.map((round) => `/en/reports?round=${round.replace(' ', '%20')}`));
  });

  it('hides the drawing and its scale from screen readers, which have the table', () => {
    const page = renderTrend();
    const hidden = [...page.querySelectorAll('[aria-hidden]')].map((element) => element.textContent?.trim());
    expect(page.querySelector('svg.ngx-charts')?.getAttribute('aria-hidden')).toBe('true');
    expect(hidden.some((text) => text?.includes('50 %'))).toBe(true);
  });
});

it('every fill has one colour on paper: printers make a picture of each pattern', () => {
  const css = readFileSync(join(__dirname, 'chart-patterns.css'), 'utf8');
  const paper = css.slice(css.indexOf('@media print'));
  expect(Object.keys(CHART_PATTERNS).filter((fill) => !paper.includes(`[fill$='-${fill})']`))).toEqual([]);
});
