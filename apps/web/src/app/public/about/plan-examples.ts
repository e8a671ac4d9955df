import type { ReportSummaryView, RoundFigureView, SummaryView } from '@opev/contract';
import type { Day } from '@opev/domain';

/** Unnamed signatories, of all active ones. */
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
  readonly commitments: { readonly inCountries: number; readonly inPlan: number; readonly inNoCountry: number };
  readonly takenUpInCountries: number;
  readonly takenUpInPlan: number;
}

/** Two reports of one commitment, of which only the newer round's stands; null when not met. */
export function standingExample(reports: readonly ReportSummaryView[]): StandingExample | null {
  for (const earlier of reports) {
    if (earlier.isCurrent) continue;
    const standing = reports.find(
      (other) => other.isCurrent && other.round.code !== earlier.round.code && isSameCommitment(other, earlier),
    );
    if (standing) return { standing, earlier };
  }
  return null;
}

/** The newest closed round with commitments in effect, else the newest open one; null when there is neither. */
export function roundExample(rounds: readonly RoundFigureView[]): RoundFigureView | null {
  return (
    rounds.find(({ inEffect }) => inEffect !== null && inEffect > 0) ?? rounds.find(({ isOpen }) => isOpen) ?? null
  );
}

/** Null when nobody took anything up. */
export function countriesExample({ total, countries, commitmentsNotInACountry }: SummaryView): CountriesExample | null {
  if (total.commitments.of === 0) return null;
  return {
    commitments: {
      inCountries: sum(countries.map(({ figure }) => figure.commitments.of)),
      inPlan: total.commitments.of,
      inNoCountry: commitmentsNotInACountry,
    },
    takenUpInCountries: sum(countries.map(({ figure }) => figure.takenUp)),
    takenUpInPlan: total.takenUp,
  };
}

/** How many signatories are not named, of how many; null where they are too few to be counted. */
export function notNamedExample({ signatories: { notNamed, active } }: SummaryView): NotNamedExample | null {
  return notNamed === 0 ? null : { notNamed, of: active };
}

/** The end of the last past day a reader may like to compare with: the due day before the newest one. */
export function earlierDay(rounds: readonly RoundFigureView[], today: Day): Day | null {
  const past = rounds.map(({ dueOn }) => dueOn).filter((dueOn) => dueOn < today);
  return past[1] ?? past[0] ?? null;
}

function isSameCommitment(one: ReportSummaryView, other: ReportSummaryView): boolean {
  return (
    one.activity === other.activity &&
    one.country === other.country &&
    one.organization.slug === other.organization.slug
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
