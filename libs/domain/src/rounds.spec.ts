import * as fc from 'fast-check';
import {
  closedRoundFigure,
  dueOnFor,
  isLocked,
  isOnTime,
  isOpen,
  openRoundFigure,
  roundFigure,
  type Round,
} from './rounds';

const round: Round = { opensOn: '2025-07-01', dueOn: '2025-07-31', locksOn: '2025-09-30' };

describe('the due day', () => {
  it.each([
    ["without an extension it is the round's", null, '2025-07-31'],
    ['an extension moves it for that organization', '2025-08-15', '2025-08-15'],
    ['an extension never shortens', '2025-07-10', '2025-07-31'],
  ])('%s', (_case, extensionUntil, expected) => {
    expect(dueOnFor(round, extensionUntil)).toBe(expected);
  });
});

describe("on time: the due day ends at midnight in the organization's country", () => {
  it.each([
    [
      'the last second of the due day in Tunis',
      { submittedAt: '2025-07-31T22:59:59Z', dueOn: round.dueOn, timeZone: 'Africa/Tunis' },
      true,
    ],
    [
      'midnight after the due day in Tunis',
      { submittedAt: '2025-07-31T23:00:00Z', dueOn: round.dueOn, timeZone: 'Africa/Tunis' },
      false,
    ],
    [
      'the same instant is late in Baghdad and in time in Tunis',
      { submittedAt: '2025-07-31T21:30:00Z', dueOn: round.dueOn, timeZone: 'Asia/Baghdad' },
      false,
    ],
    ['long before', { submittedAt: '2025-07-02T08:00:00Z', dueOn: round.dueOn, timeZone: 'Asia/Amman' }, true],
    [
      'late for the round, in time with the extension',
      { submittedAt: '2025-08-10T08:00:00Z', dueOn: dueOnFor(round, '2025-08-15'), timeZone: 'Asia/Amman' },
      true,
    ],
  ])('%s', (_case, { submittedAt, dueOn, timeZone }, expected) => {
    expect(isOnTime(new Date(submittedAt), dueOn, timeZone)).toBe(expected);
  });
});

describe('open and locked', () => {
  it.each([
    ['the day before it opens', { today: '2025-06-30', extensionUntil: null, open: false }, false],
    ['the day it opens', { today: '2025-07-01', extensionUntil: null, open: true }, false],
    ['after the due day it takes late reports', { today: '2025-08-20', extensionUntil: null, open: true }, false],
    ['the lock date is its last day', { today: '2025-09-30', extensionUntil: null, open: true }, false],
    ['the day after the lock date', { today: '2025-10-01', extensionUntil: null, open: false }, true],
    [
      'an extension beyond the lock date holds it open',
      { today: '2025-10-10', extensionUntil: '2025-10-10', open: true },
      false,
    ],
    ['an extension does not lock it earlier', { today: '2025-09-30', extensionUntil: '2025-08-15', open: true }, false],
  ])('%s', (_case, { today, extensionUntil, open }, locked) => {
    expect([isOpen(round, today, extensionUntil), isLocked(round, today, extensionUntil)]).toEqual([open, locked]);
  });
});

describe('completeness and timeliness', () => {
  const inTime = (commitmentId: string) => ({ commitmentId, onTime: true });
  const late = (commitmentId: string) => ({ commitmentId, onTime: false });

  it.each([
    [
      'of four expected two came, one in time',
      { expectedIds: ['a', 'b', 'c', 'd'], reports: [inTime('a'), late('b')] },
      { expected: 4, received: 2, onTime: 1, completenessPercent: 50, timelinessPercent: 25 },
    ],
    [
      'nothing was expected: no percentage, and not 0',
      { expectedIds: [], reports: [] },
      { expected: 0, received: 0, onTime: 0, completenessPercent: null, timelinessPercent: null },
    ],
    [
      'expected and nothing came: 0',
      { expectedIds: ['a'], reports: [] },
      { expected: 1, received: 0, onTime: 0, completenessPercent: 0, timelinessPercent: 0 },
    ],
    [
      'a report nobody expected does not count',
      { expectedIds: ['a'], reports: [inTime('a'), inTime('x')] },
      { expected: 1, received: 1, onTime: 1, completenessPercent: 100, timelinessPercent: 100 },
    ],
    [
      'two reports on one commitment count once',
      { expectedIds: ['a', 'b'], reports: [inTime('a'), inTime('a')] },
      { expected: 2, received: 1, onTime: 1, completenessPercent: 50, timelinessPercent: 50 },
    ],
    [
      'a correction made late leaves the first report in time',
      { expectedIds: ['a'], reports: [inTime('a'), late('a')] },
      { expected: 1, received: 1, onTime: 1, completenessPercent: 100, timelinessPercent: 100 },
    ],
    [
      'a commitment expected twice is one',
      { expectedIds: ['a', 'a'], reports: [late('a')] },
      { expected: 1, received: 1, onTime: 0, completenessPercent: 100, timelinessPercent: 0 },
    ],
  ])('%s', (_case, { expectedIds, reports }, figure) => {
    expect(roundFigure(expectedIds, reports)).toEqual(figure);
  });

  it('neither ever exceeds 100 percent, and in time is never more than received', () => {
    const anyId = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const anyReports = fc.array(fc.record({ commitmentId: anyId, onTime: fc.boolean() }));
    fc.assert(
      fc.property(fc.array(anyId), anyReports, (expectedIds, reports) => {
        const { completenessPercent, timelinessPercent } = roundFigure(expectedIds, reports);
        expect(completenessPercent ?? 0).toBeLessThanOrEqual(100);
        expect(timelinessPercent ?? 0).toBeLessThanOrEqual(completenessPercent ?? 0);
      }),
    );
  });
});

describe('what the public sees of a round', () => {
  it('while it is open: how many came so far, and no measure', () => {
    expect(openRoundFigure(3)).toEqual({
      isOpen: true,
      inEffect: null,
      received: 3,
      onTime: null,
      completenessPercent: null,
      timelinessPercent: null,
    });
  });

  it.each([
    [4, 2, 1, 50, 25],
    [3, 0, 0, 0, 0],
    [0, 0, 0, null, null],
  ])('once it is over: of %i in effect %i, in time %i', (...[inEffect, received, onTime, complete, timely]) => {
    expect(closedRoundFigure({ inEffect, received, onTime })).toEqual({
      isOpen: false,
      inEffect,
      received,
      onTime,
      completenessPercent: complete,
      timelinessPercent: timely,
    });
  });
});
