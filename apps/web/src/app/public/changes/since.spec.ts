import type { RoundFigureView } from '@opev/contract';
import { dayAfter, shortcuts, readSince } from './since';

const TODAY = '2026-11-20';
const locking = (locksOn: string) => ({ locksOn }) as RoundFigureView;

describe('what is compared with now', () => {
  it('is the state thirty days ago when the address names no day', () => {
    expect(readSince(null, TODAY)).toBe('2026-10-21');
    expect(readSince(' ', TODAY)).toBe('2026-10-21');
  });

  it('is the day the address names, also when there is none such: the page says so', () => {
    expect(readSince('2025-06-30', TODAY)).toBe('2025-06-30');
    expect(readSince('soon', TODAY)).toBe('soon');
  });
});

describe('the shortcuts', () => {
  it('lead to the last month, the close of the last round and the last year', () => {
    expect(
      shortcuts(TODAY, '2017-01-29', [locking('2027-01-31'), locking('2026-07-31'), locking('2026-01-31')]),
    ).toEqual([
      { key: 'month', since: '2026-10-21' },
      { key: 'round', since: '2026-07-31' },
      { key: 'year', since: '2025-11-20' },
    ]);
  });

  it('know no round that has not closed', () => {
    expect(shortcuts(TODAY, '2017-01-29', [locking('2027-01-31')]).map(({ key }) => key)).toEqual(['month', 'year']);
  });

  it('never lead to before the Plan', () => {
    expect(shortcuts('2017-02-05', '2017-01-29', []).map(({ since }) => since)).toEqual(['2017-01-29', '2017-01-29']);
  });
});

it('what was published since a day was published from the next one on', () => {
  expect(dayAfter('2026-12-31')).toBe('2027-01-01');
});
