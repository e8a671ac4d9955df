import * as fc from 'fast-check';
import { standingAsOf, standingOf, type OncePublishedReport, type PublishedReport } from './standing';

const SPRING = { roundId: 'spring', roundOpensOn: '2025-01-01' };
const AUTUMN = { roundId: 'autumn', roundOpensOn: '2025-07-01' };

function aReport(said: Partial<PublishedReport> & { reportId: string }): PublishedReport {
  return {
    ...SPRING,
    publishedAt: '2025-03-01T10:00:00.000Z',
    claimedStatus: 'in-progress',
    progressPercent: 40,
    verifiedRating: 'limited',
    ...said,
  };
}

const spring = aReport({ reportId: 'spring' });
const springAgain = aReport({ reportId: 'spring-again', publishedAt: '2025-04-01T10:00:00.000Z' });
const autumn = aReport({ reportId: 'autumn', ...AUTUMN, publishedAt: '2025-09-01T10:00:00.000Z' });
const lateSpring = aReport({ reportId: 'late-spring', publishedAt: '2025-11-01T10:00:00.000Z' });

describe('the standing of a commitment', () => {
  it.each([
    ['nothing published: no standing', [], null],
    ['one report is the standing', [spring], 'spring'],
    ['the report of the newer round stands', [spring, autumn], 'autumn'],
    ['within a round the one published last stands', [springAgain, spring], 'spring-again'],
    ['a late report on an older round never replaces a newer one', [spring, autumn, lateSpring], 'autumn'],
    [
      'withdrawing the newest brings back the one before',
      [spring, autumn].filter((report) => report !== autumn),
      'spring',
    ],
    [
      'publication times are compared as instants, not as texts',
      [
        aReport({ reportId: 'whole-second', publishedAt: '2025-03-01T10:00:00Z' }),
        aReport({ reportId: 'half-a-second-later', publishedAt: '2025-03-01T10:00:00.500Z' }),
      ],
      'half-a-second-later',
    ],
    [
      'published in the same instant: always the same one stands',
      [aReport({ reportId: 'b' }), aReport({ reportId: 'a' })],
      'b',
    ],
  ])('%s', (_case, reports, expected) => {
    expect(standingOf(reports)?.reportId ?? null).toBe(expected);
  });

  it('does not depend on the order in which reports are looked at', () => {
    const reports = [spring, springAgain, autumn, lateSpring];
    fc.assert(
      fc.property(fc.shuffledSubarray(reports, { minLength: reports.length }), (shuffled) => {
        expect(standingOf(shuffled)).toBe(autumn);
      }),
    );
  });

  it('is never of an older round than any published report', () => {
    const anyReport = fc.record({
      reportId: fc.uuid(),
      roundOpensOn: fc.constantFrom('2024-01-01', '2024-07-01', '2025-01-01'),
      publishedAt: fc
        .date({ min: new Date('2024-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
        .map((at) => at.toISOString()),
    });
    fc.assert(
      fc.property(fc.array(anyReport.map(aReport), { minLength: 1 }), (reports) => {
        const standing = standingOf(reports);
        expect(reports.filter(({ roundOpensOn }) => roundOpensOn > (standing?.roundOpensOn ?? ''))).toEqual([]);
      }),
    );
  });
});

describe('the standing as of a date', () => {
  const published: OncePublishedReport = { ...spring, state: 'published', publicUntil: null };
  const corrected: OncePublishedReport = { ...spring, state: 'superseded', publicUntil: springAgain.publishedAt };
  const correction: OncePublishedReport = { ...springAgain, state: 'published', publicUntil: null };
  const withdrawn: OncePublishedReport = { ...autumn, state: 'withdrawn', publicUntil: '2025-10-01T10:00:00.000Z' };

  it.each([
    ['before the publication there is none', { reports: [published], instant: '2025-03-01T09:59:59Z' }, null],
    ['from the instant of publication it stands', { reports: [published], instant: '2025-03-01T10:00:00Z' }, 'spring'],
    [
      'a report published later is not yet known',
      { reports: [published, correction], instant: '2025-03-15T00:00:00Z' },
      'spring',
    ],
    [
      'a superseded report stood until its correction',
      { reports: [corrected, correction], instant: '2025-03-15T00:00:00Z' },
      'spring',
    ],
    [
      'from the correction on only the correction stands',
      { reports: [corrected, correction], instant: '2025-04-01T10:00:00Z' },
      'spring-again',
    ],
    [
      'a withdrawn report is not found by asking the past',
      { reports: [published, withdrawn], instant: '2025-09-15T00:00:00Z' },
      'spring',
    ],
    [
      'a withdrawn report does not stand afterwards',
      { reports: [published, withdrawn], instant: '2025-12-01T00:00:00Z' },
      'spring',
    ],
  ])('%s', (_case, { reports, instant }, expected) => {
    expect(standingAsOf(reports, new Date(instant))?.reportId ?? null).toBe(expected);
  });
});
