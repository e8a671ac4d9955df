import {
  addDays,
  CLAIMED_STATUSES,
  DISCLOSURES,
  VERIFIED_RATINGS,
  type ClaimedStatus,
  type Day,
  type Disclosure,
  type ReportState,
  type VerifiedRating,
} from '@opev/domain';
import fc from 'fast-check';

/** The day of the figures. */
export const TODAY: Day = '2026-03-01';

/** Rounds of the histories: one long over, one just over, one open, one that has not opened. */
export const HISTORY_ROUNDS = [
  { opensOn: '2025-01-01', dueOn: '2025-06-30', locksOn: '2025-07-31' },
  { opensOn: '2025-07-01', dueOn: '2025-12-31', locksOn: '2026-01-31' },
  { opensOn: '2026-01-01', dueOn: '2026-06-30', locksOn: '2026-07-31' },
  { opensOn: '2026-07-01', dueOn: '2026-12-31', locksOn: '2027-01-31' },
] as const;

export interface RandomOrganization {
  readonly country: string;
  readonly activeFrom: Day | null;
  readonly leftOn: Day | null;
  readonly pauses: readonly { readonly from: Day; readonly until: Day | null }[];
  readonly chosen: Disclosure;
  readonly least: Disclosure;
  /** Per round: days beyond its due day; null = no extension. */
  readonly extensions: readonly (number | null)[];
}

export interface RandomReport {
  readonly round: number;
  readonly state: ReportState;
  readonly claimedStatus: ClaimedStatus;
  readonly progressPercent: number;
  readonly verifiedRating: VerifiedRating;
  /** Instants, ISO 8601. */
  readonly submittedAt: string;
  readonly publishedAt: string;
  /** Of a superseded or withdrawn one; any instant after its publication, before today. */
  readonly publicUntil: string;
}

export interface RandomCommitment {
  readonly organization: number;
  readonly activity: number;
  readonly country: string;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly withdrawnOn: Day | null;
  readonly reports: readonly RandomReport[];
}

export interface RandomHistory {
  readonly organizations: readonly RandomOrganization[];
  readonly commitments: readonly RandomCommitment[];
}

const FIRST_DAY: Day = '2024-10-01';
const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays(FIRST_DAY, days));
// Nothing is published in the future.
const pastDay = day.map((on) => (on < TODAY ? on : addDays(TODAY, -1)));
// Around midnight often: that is where time zones decide.
const time = fc.constantFrom('00:00:00.000Z', '12:30:00.000Z', '22:15:00.000Z', '23:59:59.999Z');
/** The first day of the second half of the first round, which has an even number of days: half is not the greater part. */
const HALF_WAY = addDays(HISTORY_ROUNDS[0].opensOn, 106);
const near = (edge: Day) => fc.integer({ min: -1, max: 1 }).map((days) => addDays(edge, days));
const dayOfInterest = fc.oneof(
  day,
  near(TODAY),
  near(HALF_WAY),
  ...HISTORY_ROUNDS.flatMap(({ opensOn, dueOn }) => [near(opensOn), near(dueOn)]),
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 1 });
// A few countries of two regions, one of them with many: groups that are just large enough, and just too small.
const country = fc.constantFrom('TN', 'TN', 'TN', 'MA', 'JO', 'FR');
const disclosure = fc.constantFrom('named', 'named', ...DISCLOSURES);

const organization: fc.Arbitrary<RandomOrganization> = fc
  .record({
    country,
    activeFrom: fc.oneof(
      { weight: 8, arbitrary: fc.constant('2024-01-01') },
      { weight: 2, arbitrary: dayOfInterest },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
    leftOn: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: dayOfInterest }),
    pauses: fc.array(fc.tuple(dayOfInterest, maybe(fc.integer({ min: 0, max: 200 }))), { maxLength: 2 }),
    chosen: disclosure,
    least: fc.constantFrom('named', 'named', 'named', ...DISCLOSURES),
    extensions: fc.tuple(...HISTORY_ROUNDS.map(() => maybe(fc.integer({ min: -5, max: 40 })))),
  })
  .map(({ pauses, leftOn, ...rest }) => ({
    ...rest,
    leftOn: rest.activeFrom === null ? null : leftOn,
    pauses: pauses.map(([from, days]) => ({ from, until: days === null ? null : addDays(from, days) })),
  }));

const claim = fc.constantFrom(...CLAIMED_STATUSES).chain((claimedStatus) =>
  fc.record({
    claimedStatus: fc.constant(claimedStatus),
    progressPercent:
      claimedStatus === 'not-started'
        ? fc.constant(0)
        : claimedStatus === 'completed'
          ? fc.constant(100)
          : fc.integer({ min: 0, max: 99 }),
  }),
);

/** What was sent about one commitment in one round: earlier ones corrected or withdrawn, the last in any state. */
const roundOfReports = (round: number): fc.Arbitrary<readonly RandomReport[]> =>
  fc
    .array(
      fc.record({
        claim,
        verifiedRating: fc.constantFrom(...VERIFIED_RATINGS),
        submittedOn: fc.oneof(near(HISTORY_ROUNDS[round]!.dueOn), dayOfInterest),
        submittedTime: time,
        publishedOn: pastDay,
        publishedTime: time,
        publicDays: fc.integer({ min: 1, max: 300 }),
        last: fc.constantFrom<ReportState>(
          'published',
          'published',
          'published',
          'withdrawn',
          'draft',
          'submitted',
          'returned',
          'approved',
        ),
        earlier: fc.constantFrom<ReportState>('superseded', 'withdrawn'),
      }),
      { maxLength: 3 },
    )
    .map((sent) =>
      sent.map(({ claim: claimed, verifiedRating, last, earlier, ...at }, index) => ({
        round,
        state: index === sent.length - 1 ? last : earlier,
        ...claimed,
        verifiedRating,
        submittedAt: `${at.submittedOn}T${at.submittedTime}`,
        publishedAt: `${at.publishedOn}T${at.publishedTime}`,
        publicUntil: earlierOf(
          `${addDays(at.publishedOn, at.publicDays)}T${at.publishedTime}`,
          `${TODAY}T00:00:00.000Z`,
        ),
      })),
    );

const commitmentOf = (organizations: number): fc.Arbitrary<RandomCommitment> =>
  fc
    .record({
      organization: fc.nat(organizations - 1),
      // Of three goals: 1, 2 and 3.
      activity: fc.constantFrom(1, 2, 3, 12, 13, 24),
      country,
      startsOn: fc.oneof(fc.constant('2024-01-01'), dayOfInterest),
      length: maybe(fc.integer({ min: 0, max: 500 })),
      withdrawnOn: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: dayOfInterest }),
      reports: fc.tuple(...HISTORY_ROUNDS.map((_, round) => roundOfReports(round))),
    })
    .map(({ length, reports, ...rest }) => ({
      ...rest,
      endsOn: length === null ? null : addDays(rest.startsOn, length),
      reports: reports.flat(),
    }));

/** Organizations, commitments and reports as they could have come about by today. */
export const randomHistory: fc.Arbitrary<RandomHistory> = fc
  .array(organization, { minLength: 1, maxLength: 10 })
  .chain((organizations) =>
    fc.record({
      organizations: fc.constant(organizations),
      commitments: fc.uniqueArray(commitmentOf(organizations.length), {
        maxLength: 18,
        selector: (commitment) => `${commitment.organization} ${commitment.activity} ${commitment.country}`,
      }),
    }),
  );

function earlierOf(one: string, other: string): string {
  return one < other ? one : other;
}
