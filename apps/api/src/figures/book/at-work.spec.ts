import { aCountedCommitment } from '../../../test/a-counted-commitment';
import { organizationsAtWork } from './at-work';
import { carriedForward } from './carried-forward';
import type { FigureData } from './figure-data';

const data = {
  day: '2026-03-01',
  organizations: [
    { id: 'o1', hasLeft: false },
    { id: 'gone', hasLeft: true },
  ],
} as unknown as FigureData;

describe('who is at work', () => {
  it.each([
    ['a named organization whose commitment is not over', {}, ['o1']],
    ['one whose commitment ends later', { endsOn: '2026-03-02' }, ['o1']],
    ['none whose commitment is over', { endsOn: '2026-02-28' }, []],
    ['none that left', { organizationId: 'gone' }, []],
    ['none that is not named', { placement: 'country' as const }, []],
  ])('is %s', (_, commitment, ids) => {
    expect([...organizationsAtWork(data, [aCountedCommitment(commitment)])]).toEqual(ids);
  });

  it('is counted once, however much it took up', () => {
    expect(organizationsAtWork(data, [aCountedCommitment(), aCountedCommitment({ commitmentId: 'c2' })]).size).toBe(1);
  });
});

describe('what a figure carries forward', () => {
  const round = (code: string, opensOn: string, isOpen: boolean) => ({ code, opensOn, figure: { isOpen } });
  const rounds = [
    round('open', '2026-01-01', true),
    round('last', '2025-07-01', false),
    round('before', '2025-01-01', false),
  ] as unknown as FigureData['rounds'];
  const from = (roundCode: string, more = {}) =>
    aCountedCommitment({ standing: { ...aCountedCommitment().standing!, roundCode }, ...more });

  it('are commitments of named organizations that stand on a round before the last one that is over', () => {
    const commitments = [
      from('before'),
      from('last'),
      from('open'),
      from('before', { placement: 'activity' }),
      aCountedCommitment({ standing: null }),
    ];
    expect(carriedForward({ rounds }, commitments)).toMatchObject({ commitments: 1, before: { code: 'last' } });
  });

  it('is null before a round is closed', () => {
    expect(carriedForward({ rounds: rounds.slice(0, 1) }, [from('open')])).toBeNull();
  });
});
