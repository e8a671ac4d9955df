import type { ReportSummaryView, RoundFigureView, SummaryView } from '@opev/contract';
import { SMALLEST_ANONYMOUS_GROUP, type Day } from '@opev/domain';

/** Signatories that are not named, of all active ones. */
export interface NotNamedExample {
  readonly notNamed: number;
  readonly of: number;
}

/** Two published reports of one commitment: the one that stands, and one of an earlier round. */
export interface StandingExample {
  readonly standing: ReportSummaryView;
  readonly earlier: ReportSummaryView;
}

/** How the countries together differ from the Plan. */
export interface CountriesExample {
  /** Commitments; null where so few are in no country that the difference would point at somebody. */
  readonly placed: { readonly inCountries: number; readonly inPlan: number; readonly inNoCountry: number } | null;
  readonly takenUpInCountries: number;
  readonly takenUpInPlan: number;
}

/** Two reports of one commitment of a named organisation, of which only the newer round's stands; null when not met. */
export function standingExample(reports: readonly ReportSummaryView[]): StandingExample | null {
  for (const earlier of reports) {
    if (earlier.isCurrent || earlier.organization.level !== 'named') continue;
    const standing = reports.find(
      (other) => other.isCurrent && other.round.code !== earlier.round.code && isSameCommitment(other, earlier),
    );
    if (standing) return { standing, earlier };
  }
  return null;
}

/** The newest round that was due before this day, else the newest; null when none expected anything. */
export function roundExample(rounds: readonly RoundFigureView[], today: Day): RoundFigureView | null {
  const expecting = rounds.filter(({ expected }) => expected > 0);
  return expecting.find(({ dueOn }) => dueOn < today) ?? expecting[0] ?? null;
}

/** Null when nobody took anything up. */
export function countriesExample({ total, countries, commitmentsNotInACountry }: SummaryView): CountriesExample | null {
  if (total.commitments.of === 0) return null;
  const inNoCountry = unlessTelling(commitmentsNotInACountry);
  const inCountries = sum(countries.map(({ figure }) => figure.commitments.of));
  return {
    placed: inNoCountry === null ? null : { inCountries, inPlan: total.commitments.of, inNoCountry },
    takenUpInCountries: sum(countries.map(({ figure }) => figure.takenUp)),
    takenUpInPlan: total.takenUp,
  };
}

/** How many signatories are not named, of how many; null where the group is so small that it would point at somebody. */
export function notNamedExample({ signatories }: SummaryView): NotNamedExample | null {
  const notNamed = unlessTelling(signatories.notNamed);
  const isEverybody = signatories.active - signatories.notNamed < SMALLEST_ANONYMOUS_GROUP;
  return notNamed === null || isEverybody ? null : { notNamed, of: signatories.active };
}

/** The end of the last past day a reader may like to compare with: the due day before the newest one. */
export function earlierDay(rounds: readonly RoundFigureView[], today: Day): Day | null {
  const past = rounds.map(({ dueOn }) => dueOn).filter((dueOn) => dueOn < today);
  return past[1] ?? past[0] ?? null;
}

function unlessTelling(count: number): number | null {
  return count < SMALLEST_ANONYMOUS_GROUP ? null : count;
}

function isSameCommitment(one: ReportSummaryView, other: ReportSummaryView): boolean {
  return one.activity === other.activity && one.country === other.country && slugOf(one) === slugOf(other);
}

/** Null for organisations that are not named: of two of them nobody may say that they are the same. */
function slugOf({ organization }: ReportSummaryView): string | null {
  return organization.level === 'named' ? organization.slug : null;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
