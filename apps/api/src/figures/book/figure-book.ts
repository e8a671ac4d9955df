import type { ActivityFigureView, ScopeFigureView, ScopeQuery } from '@opev/contract';
import {
  activityFigure,
  scopeFigure,
  scopeFigureOf,
  type ActivityFigure,
  type CommitmentFigure,
  type Day,
  type OrganizationType,
  type Standing,
  type VerifiedRating,
} from '@opev/domain';
import { activityFigureView, scopeFigureView } from './figures.mapper';
import { Memo } from './memo';

/** The standing of a commitment, with the published report it comes from. */
export interface CountedStanding extends Standing {
  readonly verifiedRating: VerifiedRating;
  readonly reportId: string;
  /** Public id of the report; null where the report may not be opened. */
  readonly publicReportId: string | null;
  readonly roundCode: string;
  /** Calendar day at the observatory. */
  readonly publishedOn: Day;
}

/** One commitment in the figures, reduced to what the public may know of it, so that no figure can disclose more. */
export interface CountedCommitment extends CommitmentFigure {
  /** Public id; null where the commitment is not listed. */
  readonly publicId: string | null;
  readonly organizationId: string;
  /** ISO 3166-1 alpha-2; null = may not be disclosed. */
  readonly country: string | null;
  /** Null for an unnamed commitment, as are its dates. */
  readonly place: string | null;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly standing: CountedStanding | null;
}

/** The fields of an activity that figures are computed from. */
export interface PlannedActivity {
  readonly number: number;
  readonly goal: number;
  readonly themes: readonly string[];
}

/** The fields of a named organization that filters match. */
export interface FilteredOrganization {
  readonly id: string;
  readonly slug: string;
  readonly type: OrganizationType;
}

interface BookOptions {
  /** Former book of the same scope: figures of unchanged commitments are reused from it. */
  readonly before?: FigureBook | undefined;
}

/**
 * All figures of one day in one scope, computed from the same commitments by the rules of `libs/domain`. Immutable: another
 * day, publication or scope gives another book.
 */
export class FigureBook {
  private readonly byGoal: ReadonlyMap<number, readonly CountedCommitment[]>;
  private readonly byActivity: ReadonlyMap<number, readonly CountedCommitment[]>;
  private readonly byCountry: ReadonlyMap<string, readonly CountedCommitment[]>;
  private readonly byOrganization: ReadonlyMap<string, readonly CountedCommitment[]>;
  /** Built lazily: the themes of most scopes are never read. */
  private readonly byTheme = new Map<string, readonly CountedCommitment[]>();
  private readonly numbersByGoal: ReadonlyMap<number, readonly number[]>;
  private readonly figures: Memo<ScopeFigureView>;
  private readonly activityFigures: Memo<ActivityFigure>;
  /** Numbers of the scope's activities. */
  readonly numbers: readonly number[];

  constructor(
    /** Of the scope. */
    readonly activities: readonly PlannedActivity[],
    /** Of the scope. */
    readonly commitments: readonly CountedCommitment[],
    { before }: BookOptions = {},
  ) {
    const known = before?.hasActivities(activities) ? before : undefined;
    this.figures = new Memo(known?.figures);
    this.activityFigures = new Memo(known?.activityFigures);
    this.numbers = activities.map(({ number }) => number);
    this.byGoal = groupedByKnown(commitments, ({ goalNumber }) => goalNumber);
    this.byActivity = groupedByKnown(commitments, ({ activityNumber }) => activityNumber);
    this.byCountry = groupedByKnown(commitments, ({ country }) => country);
    this.byOrganization = groupedBy(commitments.filter(isNamed), ({ organizationId }) => organizationId);
    this.numbersByGoal = new Map(
      [...groupedBy(activities, ({ goal }) => goal)].map(([goal, group]) => [goal, group.map(({ number }) => number)]),
    );
  }

  /** The figures under a scope query: only activities and commitments that match all of its filters. */
  within(scope: ScopeQuery, organizations: ReadonlyMap<string, FilteredOrganization>): FigureBook {
    const { goal, theme, country, organizationType, organization } = scope;
    const activities = this.activities.filter(
      (activity) =>
        (goal === undefined || activity.goal === goal) && (theme === undefined || activity.themes.includes(theme)),
    );
    const numbers = new Set(activities.map(({ number }) => number));
    const isAnyone = organizationType === undefined && organization === undefined;
    const commitments = this.commitments.filter((commitment) => {
      // Undisclosed values are null, so that no filter matches them.
      const isAbout =
        commitment.activityNumber === null
          ? theme === undefined && (goal === undefined || commitment.goalNumber === goal)
          : numbers.has(commitment.activityNumber);
      if (!isAbout || (country !== undefined && commitment.country !== country)) return false;
      if (isAnyone) return true;
      const known = isNamed(commitment) ? organizations.get(commitment.organizationId) : undefined;
      return (
        known !== undefined &&
        (organizationType === undefined || known.type === organizationType) &&
        (organization === undefined || known.slug === organization)
      );
    });
    return new FigureBook(activities, commitments);
  }

  /** The whole scope. */
  get total(): ScopeFigureView {
    return this.figureOf('total', this.numbers, this.commitments);
  }

  /** Commitments counted in the total and in no country, because their country may not be disclosed. */
  get commitmentsNotInACountry(): number {
    return this.commitments.filter(({ country }) => country === null).length;
  }

  /** Commitments counted in the total and in no goal, because their goal may not be disclosed. */
  get commitmentsNotInAGoal(): number {
    return this.commitments.filter(({ goalNumber }) => goalNumber === null).length;
  }

  goal(number: number): ScopeFigureView {
    return this.figureOf(`goal ${String(number)}`, this.numbersOf(number), this.ofGoal(number));
  }

  /** The activities about a theme, whatever their goal. */
  theme(code: string): ScopeFigureView {
    return this.figureOf(`theme ${code}`, this.aboutTheme(code), this.ofTheme(code));
  }

  /** The Plan in a country: only commitments whose country may be disclosed. */
  country(iso2: string): ScopeFigureView {
    return this.figure(`country ${iso2}`, this.inCountry(iso2));
  }

  goalInCountry(number: number, iso2: string): ScopeFigureView {
    const there = this.inCountry(iso2).filter(({ goalNumber }) => goalNumber === number);
    return scopeFigureView(scopeFigure(this.numbersOf(number), there));
  }

  /** Countries in which a commitment may be located. */
  get countries(): readonly string[] {
    return [...this.byCountry.keys()];
  }

  /** The Plan as one organization carries it out. */
  organization(id: string): ScopeFigureView {
    return this.figure(`organization ${id}`, this.of(id));
  }

  goalOfOrganization(number: number, id: string): ScopeFigureView {
    return scopeFigureView(scopeFigure(this.numbersOf(number), this.of(id)));
  }

  activity(number: number): ActivityFigureView {
    return activityFigureView(this.activityFigure(number));
  }

  activityInCountry(number: number, iso2: string): ActivityFigureView {
    return activityFigureView(
      activityFigure(this.inCountry(iso2).filter(({ activityNumber }) => activityNumber === number)),
    );
  }

  ofGoal(number: number): readonly CountedCommitment[] {
    return this.byGoal.get(number) ?? [];
  }

  ofTheme(code: string): readonly CountedCommitment[] {
    const known = this.byTheme.get(code);
    if (known) return known;
    const found = this.aboutTheme(code).flatMap((number) => this.onActivity(number));
    this.byTheme.set(code, found);
    return found;
  }

  onActivity(number: number): readonly CountedCommitment[] {
    return this.byActivity.get(number) ?? [];
  }

  /** Only commitments whose country may be disclosed, for goals and activities alike. */
  inCountry(iso2: string): readonly CountedCommitment[] {
    return this.byCountry.get(iso2) ?? [];
  }

  of(organizationId: string): readonly CountedCommitment[] {
    return this.byOrganization.get(organizationId) ?? [];
  }

  private hasActivities(activities: readonly PlannedActivity[]): boolean {
    const placesOf = (those: readonly PlannedActivity[]): string =>
      JSON.stringify(those.map(({ number, goal, themes }) => [number, goal, themes]));
    return placesOf(activities) === placesOf(this.activities);
  }

  private aboutTheme(code: string): readonly number[] {
    return this.activities.filter(({ themes }) => themes.includes(code)).map(({ number }) => number);
  }

  private numbersOf(goal: number): readonly number[] {
    return this.numbersByGoal.get(goal) ?? [];
  }

  /** The figure of these commitments over all activities of the scope. */
  private figure(key: string, commitments: readonly CountedCommitment[]): ScopeFigureView {
    return this.figures.get(key, commitments, () => scopeFigureView(scopeFigure(this.numbers, commitments)));
  }

  /** The figure of the scope's commitments on these activities. */
  private figureOf(
    key: string,
    numbers: readonly number[],
    commitments: readonly CountedCommitment[],
  ): ScopeFigureView {
    return this.figures.get(key, commitments, () =>
      scopeFigureView(
        scopeFigureOf(
          numbers.map((number) => this.activityFigure(number)),
          commitments.filter(({ activityNumber }) => activityNumber === null),
        ),
      ),
    );
  }

  private activityFigure(number: number): ActivityFigure {
    const commitments = this.onActivity(number);
    return this.activityFigures.get(String(number), commitments, () => activityFigure(commitments));
  }
}

/** Whether two versions of a commitment are equal in every value. */
export function isSameCommitment(one: CountedCommitment, other: CountedCommitment): boolean {
  return isAlike({ ...one, standing: null }, { ...other, standing: null }) && isAlike(one.standing, other.standing);
}

function isAlike<T extends object>(one: T | null, other: T | null): boolean {
  if (one === null || other === null) return one === other;
  return (Object.keys(one) as (keyof T)[]).every((key) => one[key] === other[key]);
}

/** Whether it is listed, under its organization's name. */
export function isNamed({ placement }: Pick<CountedCommitment, 'placement'>): boolean {
  return placement === 'named';
}

/** Groups rows by a key. */
export function groupedBy<T, K>(rows: readonly T[], keyOf: (row: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** Groups rows by a key; rows whose key is undisclosed (null) are left out. */
function groupedByKnown<T, K>(rows: readonly T[], keyOf: (row: T) => K | null): ReadonlyMap<K, readonly T[]> {
  const groups = groupedBy(rows, keyOf);
  return new Map([...groups].flatMap(([key, group]) => (key === null ? [] : [[key, group] as const])));
}
