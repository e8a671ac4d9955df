import {
  activityStatus,
  ACTIVITY_STATUSES,
  DISCLOSURES,
  isPublic,
  LANGUAGES,
  LIFECYCLES,
  ORGANIZATION_TYPES,
  REPORT_STATES,
  standingOf,
  VERIFIED_RATINGS,
} from '@opev/domain';
import { groundOn } from '../../../test/demonstration-ground';
import logins from '../logins.json';
import { CAST, CAST_PEOPLE } from './cast';
import { generateDemonstration } from './generate';
import { FICTIONAL_MARKS } from './names';
import { agreeingRating } from './ratings';
import type { Demonstration, DemonstrationReportRow } from './rows';

const TODAY = '2026-11-20';
const world = generateDemonstration(groundOn(TODAY));
const roundOf = new Map(world.rounds.map((round) => [round.id, round]));
const organizationOf = new Map(world.organizations.map((organization) => [organization.id, organization]));
const eventsOf = groupBy(world.events, ({ reportId }) => reportId);

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

describe('the demonstration is repeatable', () => {
  it('gives the same rows for the same day, identifiers included', () => {
    expect(JSON.stringify(generateDemonstration(groundOn(TODAY)))).toBe(JSON.stringify(world));
  });

  it('tells the same story on another day, moved in time', () => {
    const later: Demonstration = generateDemonstration(groundOn('2028-02-29'));
    const story = ({ reports }: Demonstration): string =>
      JSON.stringify(reports.map(({ id, state, whatWasDone }) => [id, state, whatWasDone]));
    expect(story(later)).toBe(story(world));
    expect(later.rounds.map(({ opensOn }) => opensOn)).toEqual([
      '2026-06-01',
      '2026-12-01',
      '2027-06-01',
      '2027-12-01',
    ]);
  });

  it('gives no identifier twice', () => {
    const ids = [
      ...world.organizations,
      ...world.people,
      ...world.memberships,
      ...world.commitments,
      ...world.reports,
      ...world.events,
      ...world.reviews,
    ].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(
      true,
    );
  });
});

describe('the demonstration is as large and varied as promised', () => {
  it('has its organizations, commitments, rounds and reports', () => {
    expect(world.organizations).toHaveLength(170);
    expect(world.commitments).toHaveLength(1200);
    expect(world.rounds).toHaveLength(4);
    expect(world.reports).toHaveLength(3500);
  });

  it.each([
    ['organization type', ORGANIZATION_TYPES, world.organizations.map(({ type }) => type)],
    ['lifecycle', LIFECYCLES, world.organizations.map(({ lifecycle }) => lifecycle)],
    ['disclosure', DISCLOSURES, world.organizations.map(({ chosenDisclosure }) => chosenDisclosure)],
    ['report state', REPORT_STATES, world.reports.map(({ state }) => state)],
    ['language of reports', LANGUAGES, world.reports.map(({ textLanguage }) => textLanguage)],
    ['verified rating', VERIFIED_RATINGS, world.reports.map(({ verifiedRating }) => verifiedRating)],
  ])('shows every %s', (_, all, present) => {
    expect([...all].filter((one) => !(present as readonly unknown[]).includes(one))).toEqual([]);
  });

  it('works in every known country and in a few more', () => {
    const seats = new Set(world.organizations.map(({ countryIso2 }) => countryIso2));
    expect([...seats].sort().join(' ')).toBe('BE CY DZ EG ES FR GR IL IQ IT JO LB LY MA MR MT PS PT SY TN TR');
  });

  it('shows every status of an activity, and eight or more that nobody took up', () => {
    const commitments = groupBy(world.commitments, ({ activityNumber }) => String(activityNumber));
    const published = groupBy(
      world.reports.filter(({ state }) => isPublic(state)),
      ({ commitmentId }) => commitmentId,
    );
    const statuses = Array.from({ length: 91 }, (_, index) =>
      activityStatus(
        (commitments.get(String(index + 1)) ?? [])
          .filter(({ withdrawnOn }) => withdrawnOn === null)
          .map(({ id }) => standingAmong(published.get(id) ?? [])),
      ),
    );
    expect(ACTIVITY_STATUSES.filter((status) => !statuses.includes(status))).toEqual([]);
    expect(statuses.filter((status) => status === 'no-commitment').length).toBeGreaterThanOrEqual(8);
    expect(statuses.filter((status) => status === 'not-reported').length).toBeGreaterThanOrEqual(4);
  });

  it('has reviews that agree with the claim and reviews that do not', () => {
    const rated = world.reports.filter(({ verifiedRating }) => verifiedRating !== null);
    const agreeing = rated.filter(
      ({ claimedStatus, progressPercent, holdReason, verifiedRating }) =>
        agreeingRating({ status: claimedStatus!, progressPercent: progressPercent!, holdReason }) === verifiedRating,
    );
    expect(agreeing.length / rated.length).toBeGreaterThan(0.6);
    expect(agreeing.length / rated.length).toBeLessThan(0.85);
  });

  it('has reports in time and late ones, pauses for safety and others, and extensions', () => {
    const late = world.reports.filter(
      ({ firstSubmittedAt, roundId }) =>
        firstSubmittedAt !== null && dayOf(firstSubmittedAt) > roundOf.get(roundId)!.dueOn,
    );
    expect(late.length).toBeGreaterThan(200);
    expect(late.length).toBeLessThan(700);
    expect(
      new Set(
        world.pauses.map(
          ({ isForSafety, resumesOn }) => `${String(isForSafety)} ${resumesOn === null ? 'now' : 'over'}`,
        ),
      ).size,
    ).toBe(3);
    expect(world.extensions.length).toBeGreaterThan(5);
  });

  function standingAmong(
    reports: readonly DemonstrationReportRow[],
  ): { claimedStatus: NonNullable<DemonstrationReportRow['claimedStatus']> } | null {
    const standing = standingOf(
      reports.map((report) => ({
        reportId: report.id,
        roundId: report.roundId,
        roundOpensOn: roundOf.get(report.roundId)!.opensOn,
        publishedAt: report.publishedAt!,
        claimedStatus: report.claimedStatus!,
        progressPercent: report.progressPercent!,
        verifiedRating: report.verifiedRating,
      })),
    );
    return standing;
  }
});

describe('nothing in the demonstration can be taken for real', () => {
  it('marks every name, in its language', () => {
    expect(world.organizations.filter(({ name }) => !name.endsWith('(fictional)'))).toEqual([]);
    const natives = world.organizations.flatMap(({ nativeName }) => nativeName ?? []);
    expect(natives.filter((name) => !FICTIONAL_MARKS.some((mark) => name.endsWith(`(${mark})`)))).toEqual([]);
    expect(new Set(world.organizations.map(({ slug }) => slug)).size).toBe(170);
  });

  it('leads nowhere but to example.org', () => {
    const texts = JSON.stringify([world.organizations, world.people, world.reports]);
    expect(texts.match(/https?:\/\/(?!example\.org\/)/g)).toBeNull();
    expect(world.people.filter(({ email }) => !email.endsWith('@example.org'))).toEqual([]);
  });

  it('announces logins that are there, each in its organization', () => {
    for (const { email, role, organization } of logins as readonly {
      email: string;
      role: string;
      organization?: string;
    }[]) {
      const person = world.people.find((one) => one.email === email)!;
      const membership = world.memberships.find(({ personId, until }) => personId === person.id && until === null);
      expect([
        person.staffRole ?? membership?.role,
        membership && organizationOf.get(membership.organizationId)?.name,
      ]).toEqual([role, organization]);
    }
    expect(CAST.map(({ name }) => name)).toEqual(world.organizations.slice(0, CAST.length).map(({ name }) => name));
    expect(logins.filter(({ email }) => !CAST_PEOPLE.some((person) => person.email === email))).toEqual([]);
  });

  it('gives the main reporter something due, something returned, a draft and a history', () => {
    const [circle] = world.organizations;
    const latest = world.rounds.at(-1)!;
    const own = world.commitments.filter(({ organizationId }) => organizationId === circle!.id);
    const reports = world.reports.filter(({ commitmentId }) => own.some(({ id }) => id === commitmentId));
    const now = reports.filter(({ roundId }) => roundId === latest.id);
    expect(own.length - new Set(now.map(({ commitmentId }) => commitmentId)).size).toBeGreaterThanOrEqual(3);
    expect(new Set(now.map(({ state }) => state))).toEqual(
      new Set(['returned', 'draft', 'submitted', 'published', 'approved']),
    );
    const returned = now.find(({ state }) => state === 'returned')!;
    expect(eventsOf.get(returned.id)!.at(-1)).toMatchObject({
      move: 'return',
      comment: expect.stringMatching(/\S/) as string,
    });
    expect(reports.filter(({ state }) => state === 'published').length).toBeGreaterThanOrEqual(15);
  });
});
