import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ChangeDetectionStrategy, Component, provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideNoopAnimations } from '@angular/platform-browser/animations';
import { provideRouter } from '@angular/router';
import { CHART_PATTERNS } from './fill-token';
import { StackChart, type ChartRow, type LegendEntry } from './index';

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

it('every fill has one colour on paper: printers make a picture of each pattern', () => {
  const css = readFileSync(join(__dirname, 'stack-drawing.css'), 'utf8');
  const paper = css.slice(css.indexOf('@media print'));
  expect(Object.keys(CHART_PATTERNS).filter((fill) => !paper.includes(`[fill$='-${fill})']`))).toEqual([]);
});
