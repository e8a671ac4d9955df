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

/** What a commitment stands on, and the published report that says so. */
export interface CountedStanding extends Standing {
  readonly verifiedRating: VerifiedRating;
  readonly reportId: string;
  /** By which the public knows the report; null where it may not be opened. */
  readonly publicReportId: string | null;
  readonly roundCode: string;
  /** At the observatory. */
  readonly publishedOn: Day;
}

/** One commitment in the figures: as much of it as the public may know, so that nothing made of it can tell more. */
export interface CountedCommitment extends CommitmentFigure {
  /** By which the public knows it; null where it is not listed. */
  readonly publicId: string | null;
  readonly organizationId: string;
  /** ISO 3166-1 alpha-2; null = may not be told. */
  readonly country: string | null;
  /** Null where it is not named, as are the dates. */
  readonly place: string | null;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly standing: CountedStanding | null;
}

/** An activity of the Plan, as far as figures need it. */
export interface PlannedActivity {
  readonly number: number;
  readonly goal: number;
  readonly themes: readonly string[];
}

/** A named organization, as far as filters need it. */
export interface FilteredOrganization {
  readonly id: string;
  readonly slug: string;
  readonly type: OrganizationType;
}

interface BookOptions {
  /** Of the same scope: figures of the same commitments are taken over from it. */
  readonly before?: FigureBook | undefined;
}

/**
 * Every figure of one day in one scope, made of the same commitments by the domain's rules. Never changes; another day,
 * publication or scope is another book.
 */
export class FigureBook {
  private readonly byGoal: ReadonlyMap<number, readonly CountedCommitment[]>;
  private readonly byActivity: ReadonlyMap<number, readonly CountedCommitment[]>;
  private readonly byCountry: ReadonlyMap<string, readonly CountedCommitment[]>;
  private readonly byOrganization: ReadonlyMap<string, readonly CountedCommitment[]>;
  /** Gathered when asked for: most scopes are never asked for their themes. */
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

  /** The figures of a part: only activities and commitments that every filter lets through. */
  within(scope: ScopeQuery, organizations: ReadonlyMap<string, FilteredOrganization>): FigureBook {
    const { goal, theme, country, organizationType, organization } = scope;
    const activities = this.activities.filter(
      (activity) =>
        (goal === undefined || activity.goal === goal) && (theme === undefined || activity.themes.includes(theme)),
    );
    const numbers = new Set(activities.map(({ number }) => number));
    const isAnyone = organizationType === undefined && organization === undefined;
    const commitments = this.commitments.filter((commitment) => {
      // What may not be told of a commitment is null, and no filter finds it.
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

  /** Commitments in the total that are in no country's figure, because their country may not be told. */
  get commitmentsNotInACountry(): number {
    return this.commitments.filter(({ country }) => country === null).length;
  }

  /** Commitments in the total that are in no goal's figure, because their goal may not be told. */
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

  /** The Plan in a country: only commitments whose country may be told. */
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

  /** The Plan in the hands of an organization. */
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

  /** Only commitments whose country may be told, as with goals and activities. */
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

  /** Of commitments on any activity of the scope. */
  private figure(key: string, commitments: readonly CountedCommitment[]): ScopeFigureView {
    return this.figures.get(key, commitments, () => scopeFigureView(scopeFigure(this.numbers, commitments)));
  }

  /** Of all commitments on some activities of the scope. */
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

/** Whether two commitments say the same of one. */
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

/** Rows by what they have in common. */
export function groupedBy<T, K>(rows: readonly T[], keyOf: (row: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** The same, without those of which it may not be told what they have in common. */
function groupedByKnown<T, K>(rows: readonly T[], keyOf: (row: T) => K | null): ReadonlyMap<K, readonly T[]> {
  const groups = groupedBy(rows, keyOf);
  return new Map([...groups].flatMap(([key, group]) => (key === null ? [] : [[key, group] as const])));
}
