import { writingRefusal, type WritingWindow } from './writing-window';

const OPEN: WritingWindow = {
  opensOn: '2017-07-01',
  dueOn: '2017-12-31',
  locksOn: '2018-01-31',
  extensionUntil: null,
  endsOn: null,
  withdrawnOn: null,
  leftOn: null,
  state: 'draft',
};

describe('whether a report can be written and sent', () => {
  it.each<[string, { today: string } & Partial<WritingWindow>, string | null]>([
    ['on the day the round opens', { today: '2017-07-01' }, null],
    ['before it opens', { today: '2017-06-30' }, 'round-closed'],
    ['late, on the day it locks', { today: '2018-01-31' }, null],
    ['the day after', { today: '2018-02-01' }, 'round-closed'],
    ['the day after, within an extension', { today: '2018-02-01', extensionUntil: '2018-02-10' }, null],
    ['after the extension', { today: '2018-02-11', extensionUntil: '2018-02-10' }, 'round-closed'],
    ['after the lock, when it was returned', { today: '2018-06-01', state: 'returned' }, null],
    ['after the lock, when it was not begun', { today: '2018-06-01', state: null }, 'round-closed'],
    ['when the work ended in the round', { today: '2017-12-01', endsOn: '2017-07-01' }, null],
    ['when the work ended before the round', { today: '2017-12-01', endsOn: '2017-06-30' }, 'commitment-ended'],
    ['the day before the commitment is withdrawn', { today: '2017-11-30', withdrawnOn: '2017-12-01' }, null],
    ['the day the commitment is withdrawn', { today: '2017-12-01', withdrawnOn: '2017-12-01' }, 'commitment-ended'],
    [
      'when it was returned and the commitment withdrawn',
      { today: '2017-12-01', state: 'returned', withdrawnOn: '2017-12-01' },
      'commitment-ended',
    ],
    ['when the organization left', { today: '2017-12-01', leftOn: '2017-12-01' }, 'commitment-ended'],
  ])('%s', (_case, { today, ...change }, refusal) => {
    expect(writingRefusal({ ...OPEN, ...change }, today)).toBe(refusal);
  });
});
