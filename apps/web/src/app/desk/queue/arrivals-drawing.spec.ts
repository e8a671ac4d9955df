import type { ArrivalsView, RoundArrivalsView } from '@opev/contract';
import { arrivalsDrawing } from './arrivals-drawing';

const texts = {
  text: (key: string, params: Readonly<Record<string, string | number>> = {}) =>
    [key.split('.').at(-1), ...Object.values(params)].join(' '),
  number: String,
  day: (day: string) => day,
  percent: (percent: number) => `${String(Math.round(percent))}%`,
};

/** A round of a hundred days, due after eighty. */
function aRound(given: Partial<RoundArrivalsView> = {}): RoundArrivalsView {
  return {
    code: '2026-2',
    label: 'Autumn',
    opensOn: '2026-09-01',
    dueOn: '2026-11-19',
    locksOn: '2026-12-09',
    isSettled: false,
    expected: 40,
    days: [
      { day: '2026-09-05', received: 4 },
      { day: '2026-09-20', received: 10 },
    ],
    ...given,
  };
}

const BEFORE = aRound({
  code: '2026-1',
  label: 'Spring',
  opensOn: '2026-03-01',
  dueOn: '2026-04-01',
  locksOn: '2026-04-19',
  isSettled: true,
  expected: 30,
  days: [
    { day: '2026-03-10', received: 3 },
    { day: '2026-04-19', received: 24 },
  ],
});

const draw = (rounds: ArrivalsView['rounds'], asOf = '2026-09-23') => arrivalsDrawing({ asOf, rounds }, texts);

describe('how the reports of a round came in', () => {
  it('is not drawn before any round has opened', () => {
    expect(draw([])).toBeNull();
  });

  it('is counted by the end of each twentieth of its days, and of today, beyond which nothing is known', () => {
    const rows = draw([aRound()])?.table.rows.map(({ label, cells: [cell] }) => [label, cell?.value]);
    expect(rows?.slice(0, 6)).toEqual([
      ['day 2026-09-05 5%', 4],
      ['day 2026-09-10 10%', 4],
      ['day 2026-09-15 15%', 4],
      ['day 2026-09-20 20%', 10],
      ['day 2026-09-23 23%', 10],
      ['day 2026-09-25 25%', null],
    ]);
    expect(rows?.at(-1)).toEqual(['day 2026-12-09 100%', null]);
  });

  it('lies upon the round before by the share of its days that is over, however long that was', () => {
    const lines = draw([aRound(), BEFORE])?.trend.panels[0]?.lines;
    const valueAt = (line: number, at: number) =>
      lines?.[line]?.stretches.flatMap(({ points }) => points).find((point) => point.at === at)?.value;
    // Ten of its fifty days.
    expect([valueAt(0, 0.2), valueAt(1, 0.2)]).toEqual([10, 3]);
    expect(lines?.map(({ points }) => points.map(({ at, value }) => [at, value]))).toEqual([[[0.23, 10]], [[1, 24]]]);
  });

  it('is told apart from it by its marks, and says of both what was expected, and of an open one as of when', () => {
    const drawn = draw([aRound(), BEFORE]);
    expect(drawn?.legend.map(({ mark, label }) => [mark, label])).toEqual([
      ['circle', 'lineToday Autumn 40'],
      ['square', 'line Spring 30'],
      [undefined, 'expected Autumn'],
      ['place', 'due Autumn 2026-11-19'],
    ]);
    expect(drawn?.table.columns.map(({ label }) => label)).toEqual(['lineToday Autumn 40', 'line Spring 30']);
  });

  it('shows when reports are due, and how many are expected', () => {
    const trend = draw([aRound(), BEFORE])?.trend;
    expect(trend?.places.filter(({ isMarked }) => isMarked).map(({ at }) => at)).toEqual([0.8]);
    expect(trend?.panels[0]?.bands[0]?.pieces[0]).toEqual([
      { at: 0, from: 0, to: 40 },
      { at: 1, from: 0, to: 40 },
    ]);
    expect(trend?.panels[0]?.ticks.at(-1)?.value).toBeGreaterThanOrEqual(40);
  });

  it('is whole of a round that is over', () => {
    expect(draw([BEFORE], '2026-06-01')?.table.rows).toHaveLength(20);
    expect(draw([BEFORE], '2026-06-01')?.table.rows.at(-1)?.cells).toEqual([{ value: 24, link: null }]);
  });
});
