import { ChangeDetectionStrategy, Component, provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ChartFigure } from './chart-figure';
import { ChartTable } from './chart-table';
import type { FigureTable } from './figure-table';

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChartFigure, ChartTable],
  template: `
    <ui-chart-figure heading="By goal" unit="Activities" coverage="5 of 14 activities" [texts]="texts">
      <p>The drawing</p>
      <div table>
        <ui-chart-table
          label="Scrolls"
          rowHeading="Goal"
          [table]="table"
          unknownText="not known"
          [writeNumber]="write"
        />
      </div>
      <p method>Each activity counts once.</p>
      <p actions>Download</p>
    </ui-chart-figure>
  `,
})
class Page {
  readonly texts = { table: 'As a table', rowHeading: 'Goal', scrollable: 'scrolls', method: 'How' };
  readonly table: FigureTable = {
    columns: [
      { code: 'completed', label: 'Completed', short: null, link: null },
      { code: 'on-hold', label: 'On hold', short: null, link: null },
    ],
    rows: [
      {
        code: '1',
        label: 'Goal 1',
        link: { path: ['/en/goals/1'] },
        cells: [
          { value: 4, link: { path: ['/en/activities'], query: { goal: 1, status: 'completed' } } },
          { value: 0, link: { path: ['/en/activities'], query: { goal: 1, status: 'on-hold' } } },
        ],
      },
      {
        code: '2',
        label: 'Goal 2',
        link: null,
        cells: [
          { value: null, link: null },
          { value: 2, link: null },
        ],
      },
    ],
  };
  readonly write = (value: number): string => `<${String(value)}>`;
}

function render(): HTMLElement {
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection(), provideRouter([])] });
  const fixture = TestBed.createComponent(Page);
  fixture.detectChanges();
  return fixture.nativeElement as HTMLElement;
}

const cells = (table: Element | null): string[][] =>
  [...(table?.querySelectorAll('tr') ?? [])].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => (cell.textContent ?? '').trim().replace(/\s+/g, ' ')),
  );

describe('a figure', () => {
  it('names what it shows, its unit, its coverage and how it was made', () => {
    const text = render().textContent ?? '';
    for (const part of ['By goal', 'Activities', '5 of 14 activities', 'The drawing', 'Each activity counts once.'])
      expect(text).toContain(part);
  });

  it('has every number in a table, and says which is not known', () => {
    expect(cells(render().querySelector('table'))).toEqual([
      ['Goal', 'Completed', 'On hold'],
      ['Goal 1', '<4>', '<0>'],
      ['Goal 2', '–not known', '<2>'],
    ]);
  });

  it('leads from a number to what it was made from; from zero there is nothing to go to', () => {
    const links = [...render().querySelectorAll('tbody a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/en/goals/1', '/en/activities?goal=1&status=completed']);
  });
});
