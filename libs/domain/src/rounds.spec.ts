import * as fc from 'fast-check';
import type { CommitmentSpan } from './commitment';
import type { OrganizationHistory } from './organization-life';
import { dueOnFor, isExpectedIn, isLocked, isOnTime, isOpen, roundFigure, type Round } from './rounds';

const round: Round = { opensOn: '2025-07-01', dueOn: '2025-07-31', locksOn: '2025-09-30' };
const running: CommitmentSpan = { startsOn: '2025-01-01', endsOn: null, withdrawnOn: null };
const active: OrganizationHistory = { activeFrom: '2024-01-01', leftOn: null, pauses: [] };
const AFTER = '2025-12-01';

describe('which reports a round expects', () => {
  it.each<
    [
      string,
      { commitment: Partial<CommitmentSpan>; organization: Partial<OrganizationHistory>; today: string },
      boolean,
    ]
  >([
    ['a running commitment of an active organization', { commitment: {}, organization: {}, today: AFTER }, true],
    ['started on the due day', { commitment: { startsOn: '2025-07-31' }, organization: {}, today: AFTER }, true],
    [
      'started the day after the due day',
      { commitment: { startsOn: '2025-08-01' }, organization: {}, today: AFTER },
      false,
    ],
    [
      'ended the day before the round opened',
      { commitment: { endsOn: '2025-06-30' }, organization: {}, today: AFTER },
      false,
    ],
    [
      'ended on the day the round opened',
      { commitment: { endsOn: '2025-07-01' }, organization: {}, today: AFTER },
      true,
    ],
    ['withdrawn on the due day', { commitment: { withdrawnOn: '2025-07-31' }, organization: {}, today: AFTER }, false],
    [
      'withdrawn after the due day: it was still owed',
      { commitment: { withdrawnOn: '2025-08-01' }, organization: {}, today: AFTER },
      true,
    ],
    [
      'organization admitted on the due day',
      { commitment: {}, organization: { activeFrom: '2025-07-31' }, today: AFTER },
      true,
    ],
    [
      'organization admitted after the due day',
      { commitment: {}, organization: { activeFrom: '2025-08-01' }, today: AFTER },
      false,
    ],
    ['organization that only applied', { commitment: {}, organization: { activeFrom: null }, today: AFTER }, false],
    [
      'organization that left on the due day',
      { commitment: {}, organization: { leftOn: '2025-07-31' }, today: AFTER },
      false,
    ],
    [
      'organization that left after the due day',
      { commitment: {}, organization: { leftOn: '2025-08-01' }, today: AFTER },
      true,
    ],
    [
      'organization paused on the due day',
      { commitment: {}, organization: { pauses: [{ from: '2025-07-31', until: null }] }, today: AFTER },
      false,
    ],
    [
      'paused earlier and back on the due day',
      { commitment: {}, organization: { pauses: [{ from: '2025-02-01', until: '2025-07-31' }] }, today: AFTER },
      true,
    ],
    [
      'paused only after the due day',
      { commitment: {}, organization: { pauses: [{ from: '2025-08-01', until: null }] }, today: AFTER },
      true,
    ],
    ['before the round opens nothing is expected', { commitment: {}, organization: {}, today: '2025-06-30' }, false],
    [
      'while the round runs, judged today: not started yet',
      { commitment: { startsOn: '2025-07-20' }, organization: {}, today: '2025-07-10' },
      false,
    ],
    [
      'while the round runs, judged today: paused now',
      { commitment: {}, organization: { pauses: [{ from: '2025-07-05', until: '2025-07-20' }] }, today: '2025-07-10' },
      false,
    ],
    [
      'a pause foreseen for later counts only once it began',
      { commitment: {}, organization: { pauses: [{ from: '2025-07-20', until: null }] }, today: '2025-07-10' },
      true,
    ],
  ])('%s', (_case, { commitment, organization, today }, expected) => {
    const looked = {
      round,
      commitment: { ...running, ...commitment },
      organization: { ...active, ...organization },
      today,
    };
    expect(isExpectedIn(looked)).toBe(expected);
  });
});

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
