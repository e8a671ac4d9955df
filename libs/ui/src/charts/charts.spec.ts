import { ChangeDetectionStrategy, Component, provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideNoopAnimations } from '@angular/platform-browser/animations';
import { provideRouter } from '@angular/router';
import { BarChart, ClaimedVerifiedChart, StatusStackChart } from './index';

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BarChart, ClaimedVerifiedChart, StatusStackChart],
  template: `
    <ui-status-stack-chart
      heading="Activities by status"
      unit="Activities"
      coverage="5 of 14 activities"
      [texts]="texts"
      [rows]="goals"
      [statuses]="statuses"
      [isShare]="isShare"
      [writeNumber]="write"
    >
      <p method>Each activity counts once.</p>
    </ui-status-stack-chart>
    <ui-bar-chart
      heading="By country"
      unit="Activities"
      [texts]="texts"
      [rows]="countries"
      unknownText="No report yet"
      [writeNumber]="write"
    />
    <ui-claimed-verified-chart
      heading="Said and seen"
      unit="Commitments"
      coverage="3 of 4"
      [texts]="texts"
      [claimed]="claimed"
      [verified]="verified"
      [writeNumber]="write"
    />
  `,
})
class Page {
  isShare = false;
  readonly texts = { table: 'As a table', rowHeading: 'Goal', scrollable: 'scrolls', method: 'How' };
  readonly statuses = [
    { status: 'completed', label: 'Completed' },
    { status: 'no-commitment', label: 'Nobody' },
  ] as const;
  readonly goals = [
    { label: 'Goal 1', note: '4 of 11', link: ['/en/goals/1'], byStatus: { completed: 4, 'no-commitment': 7 } },
    { label: 'Goal 2', note: null, link: null, byStatus: { completed: 3 } },
  ];
  readonly countries = [
    { label: 'Tunisia', note: null, link: null, value: 1200 },
    { label: 'Malta', note: null, link: null, value: null },
  ];
  readonly claimed = { label: 'Said', parts: [{ code: 'completed', label: 'Completed', value: 3 }] } as const;
  readonly verified = { label: 'Seen', parts: [{ code: 'limited', label: 'Limited', value: 2 }] } as const;
  readonly write = (value: number): string => `<${String(value)}>`;
}

function render(change: (page: Page) => void = () => undefined): HTMLElement {
  TestBed.configureTestingModule({
    providers: [provideZonelessChangeDetection(), provideNoopAnimations(), provideRouter([])],
  });
  const fixture = TestBed.createComponent(Page);
  change(fixture.componentInstance);
  fixture.detectChanges();
  return fixture.nativeElement as HTMLElement;
}

const cells = (chart: Element | null): string[][] =>
  [...(chart?.querySelectorAll('tr') ?? [])].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => (cell.textContent ?? '').trim().replace(/\s+/g, ' ')),
  );

/** In the drawing's own units, of which a full bar has 640. */
const widths = (chart: Element | null): number[] =>
  [...(chart?.querySelectorAll('path.bar') ?? [])].map((bar) =>
    Number(/h(\d+)/.exec(bar.getAttribute('d') ?? '')?.[1]),
  );

describe('a chart', () => {
  it('says in its table what it draws', () => {
    const chart = render().querySelector('ui-status-stack-chart');
    expect(cells(chart)).toEqual([
      ['Goal', 'Completed', 'Nobody'],
      ['Goal 1 · 4 of 11', '<4>', '<7>'],
      ['Goal 2', '<3>', '<0>'],
    ]);
    expect(chart?.querySelectorAll('path.bar')).toHaveLength(3);
  });

  it('keeps the counts in the table when it draws shares', () => {
    const chart = render((page) => (page.isShare = true)).querySelector('ui-status-stack-chart');
    expect(cells(chart)[2]).toEqual(['Goal 2', '<3>', '<0>']);
    expect(widths(chart)).toEqual([232, 407, 640]);
  });

  it('draws every row between its own margins, whatever the room', () => {
    const page = render();
    const svg = page.querySelector('ui-status-stack-chart svg.ngx-charts');
    expect(svg?.getAttribute('viewBox')).toBe('20 -14 640 80');
    expect(svg?.getAttribute('preserveAspectRatio')).toBe('none');
    expect(widths(page.querySelector('ui-bar-chart'))).toEqual([640]);
  });

  it('names coverage, unit and how it was made', () => {
    const text = render().querySelector('ui-status-stack-chart')?.textContent ?? '';
    for (const part of ['5 of 14 activities', 'Activities', 'Each activity counts once.']) expect(text).toContain(part);
  });

  it('leads from a row to what it was made from', () => {
    const links = [...render().querySelectorAll('ui-status-stack-chart li a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/en/goals/1']);
  });

  it('has no bar and no number for what is not known', () => {
    const chart = render().querySelector('ui-bar-chart');
    expect(cells(chart)).toEqual([
      ['Goal', 'Activities'],
      ['Tunisia', '<1200>'],
      ['Malta · No report yet', ''],
    ]);
    expect(chart?.querySelectorAll('path.bar')).toHaveLength(1);
  });

  it('keeps the organisations’ word and the observatory’s in two tables', () => {
    const tables = render().querySelectorAll('ui-claimed-verified-chart table');
    expect([...tables].map((table) => cells(table)[1])).toEqual([
      ['Said', '<3>'],
      ['Seen', '<2>'],
    ]);
  });

  it('hides the drawing from screen readers and no two charts share a pattern', () => {
    const page = render();
    expect(page.querySelectorAll('[aria-hidden] svg.ngx-charts')).toHaveLength(4);
    const ids = [...page.querySelectorAll('pattern')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const fills = [...page.querySelectorAll('path.bar')].map(
      (bar) => /#(.+)\)/.exec(bar.getAttribute('fill') ?? '')?.[1],
    );
    expect(fills.every((fill) => fill !== undefined && ids.includes(fill))).toBe(true);
  });
});
