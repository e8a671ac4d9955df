import * as fc from 'fast-check';
import type { CommitmentSpan } from './commitment';
import type { OrganizationHistory } from './organization-life';
import { dueOnFor, isExpectedIn, isLocked, isOnTime, isOpen, roundFigure, type Round } from './rounds';

const round: Round = { opensOn: '2025-07-01', dueOn: '2025-07-31', locksOn: '2025-09-30' };
const running: CommitmentSpan = { startsOn: '2025-01-01', endsOn: null, withdrawnOn: null };
const active: OrganizationHistory = { activeFrom: '2024-01-01', leftOn: null, pauses: [] };
const AFTER = '2025-12-01';

describe('which reports a round expects', () => {
  it.each<[string, Partial<CommitmentSpan>, Partial<OrganizationHistory>, string, boolean]>([
    ['a running commitment of an active organization', {}, {}, AFTER, true],
    ['started on the due day', { startsOn: '2025-07-31' }, {}, AFTER, true],
    ['started the day after the due day', { startsOn: '2025-08-01' }, {}, AFTER, false],
    ['ended the day before the round opened', { endsOn: '2025-06-30' }, {}, AFTER, false],
    ['ended on the day the round opened', { endsOn: '2025-07-01' }, {}, AFTER, true],
    ['withdrawn on the due day', { withdrawnOn: '2025-07-31' }, {}, AFTER, false],
    ['withdrawn after the due day: it was still owed', { withdrawnOn: '2025-08-01' }, {}, AFTER, true],
    ['organization admitted on the due day', {}, { activeFrom: '2025-07-31' }, AFTER, true],
    ['organization admitted after the due day', {}, { activeFrom: '2025-08-01' }, AFTER, false],
    ['organization that only applied', {}, { activeFrom: null }, AFTER, false],
    ['organization that left on the due day', {}, { leftOn: '2025-07-31' }, AFTER, false],
    ['organization that left after the due day', {}, { leftOn: '2025-08-01' }, AFTER, true],
    ['organization paused on the due day', {}, { pauses: [{ from: '2025-07-31', until: null }] }, AFTER, false],
    ['paused earlier and back on the due day', {}, { pauses: [{ from: '2025-02-01', until: '2025-07-31' }] }, AFTER, true],
    ['paused only after the due day', {}, { pauses: [{ from: '2025-08-01', until: null }] }, AFTER, true],
    ['before the round opens nothing is expected', {}, {}, '2025-06-30', false],
    ['while the round runs, judged today: not started yet', { startsOn: '2025-07-20' }, {}, '2025-07-10', false],
    ['while the round runs, judged today: paused now', {}, { pauses: [{ from: '2025-07-05', until: '2025-07-20' }] }, '2025-07-10', false],
    ['a pause foreseen for later counts only once it began', {}, { pauses: [{ from: '2025-07-20', until: null }] }, '2025-07-10', true],
  ])('%s', (_case, commitment, organization, today, expected) => {
    const looked = { round, commitment: { ...running, ...commitment }, organization: { ...active, ...organization }, today };
    expect(isExpectedIn(looked)).toBe(expected);
  });
});

describe('the due day', () => {
  it.each([
    ['without an extension it is the round\'s', null, '2025-07-31'],
    ['an extension moves it for that organization', '2025-08-15', '2025-08-15'],
    ['an extension never shortens', '2025-07-10', '2025-07-31'],
  ])('%s', (_case, extensionUntil, expected) => {
    expect(dueOnFor(round, extensionUntil)).toBe(expected);
  });
});

describe('on time: the due day ends at midnight in the organization\'s country', () => {
  it.each([
    ['the last second of the due day in Tunis', '2025-07-31T22:59:59Z', round.dueOn, 'Africa/Tunis', true],
    ['midnight after the due day in Tunis', '2025-07-31T23:00:00Z', round.dueOn, 'Africa/Tunis', false],
    ['the same instant is late in Baghdad and in time in Tunis', '2025-07-31T21:30:00Z', round.dueOn, 'Asia/Baghdad', false],
    ['long before', '2025-07-02T08:00:00Z', round.dueOn, 'Asia/Amman', true],
    ['late for the round, in time with the extension', '2025-08-10T08:00:00Z', dueOnFor(round, '2025-08-15'), 'Asia/Amman', true],
  ])('%s', (_case, submittedAt, dueOn, timeZone, expected) => {
    expect(isOnTime(new Date(submittedAt), dueOn, timeZone)).toBe(expected);
  });
});

describe('open and locked', () => {
  it.each([
    ['the day before it opens', '2025-06-30', null, false, false],
    ['the day it opens', '2025-07-01', null, true, false],
    ['after the due day it takes late reports', '2025-08-20', null, true, false],
    ['the lock date is its last day', '2025-09-30', null, true, false],
    ['the day after the lock date', '2025-10-01', null, false, true],
    ['an extension beyond the lock date holds it open', '2025-10-10', '2025-10-10', true, false],
    ['an extension does not lock it earlier', '2025-09-30', '2025-08-15', true, false],
  ])('%s', (_case, today, extensionUntil, open, locked) => {
    expect([isOpen(round, today, extensionUntil), isLocked(round, today, extensionUntil)]).toEqual([open, locked]);
  });
});

describe('completeness and timeliness', () => {
  const inTime = (commitmentId: string) => ({ commitmentId, onTime: true });
  const late = (commitmentId: string) => ({ commitmentId, onTime: false });

  it.each([
    ['of four expected two came, one in time', ['a', 'b', 'c', 'd'], [inTime('a'), late('b')], [4, 2, 1, 50, 25]],
    ['nothing was expected: no percentage, and not 0', [], [], [0, 0, 0, null, null]],
    ['expected and nothing came: 0', ['a'], [], [1, 0, 0, 0, 0]],
    ['a report nobody expected does not count', ['a'], [inTime('a'), inTime('x')], [1, 1, 1, 100, 100]],
    ['two reports on one commitment count once', ['a', 'b'], [inTime('a'), inTime('a')], [2, 1, 1, 50, 50]],
    ['a correction made late leaves the first report in time', ['a'], [inTime('a'), late('a')], [1, 1, 1, 100, 100]],
    ['a commitment expected twice is one', ['a', 'a'], [late('a')], [1, 1, 0, 100, 0]],
  ])('%s', (_case, expectedIds, reports, [expected, received, onTime, completenessPercent, timelinessPercent]) => {
    const figure = { expected, received, onTime, completenessPercent, timelinessPercent };
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
