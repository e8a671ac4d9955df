import type { ActivityFigureView, ScopeFigureView } from '@opev/contract';
import { activityFigure, scopeFigure, type CommitmentFigure, type Placement } from '@opev/domain';
import { activityFigureView, scopeFigureView } from './figures.mapper';

/** One commitment in the figures, and where the public may see it. */
export interface CountedCommitment extends CommitmentFigure {
  readonly organizationId: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly placement: Placement['level'];
}

/** An activity of the Plan, as far as figures need it. */
export interface PlannedActivity {
  readonly number: number;
  readonly goal: number;
}

/**
 * Every figure of one day, made of the same commitments by the domain's rules. Never changes; another day or another
 * publication is another book.
 */
export class FigureBook {
  /** The whole Plan. */
  readonly total: ScopeFigureView;
  /** Commitments in the total that are in no country's figure, because their country may not be told. */
  readonly commitmentsNotInACountry: number;
  private readonly everyNumber: readonly number[];
  private readonly numbersByGoal: ReadonlyMap<number, readonly number[]>;
  private readonly byActivity: ReadonlyMap<number, readonly CountedCommitment[]>;
  private readonly byCountry: ReadonlyMap<string, readonly CountedCommitment[]>;
  private readonly byOrganization: ReadonlyMap<string, readonly CountedCommitment[]>;

  constructor(
    activities: readonly PlannedActivity[],
    private readonly commitments: readonly CountedCommitment[],
  ) {
    const located = commitments.filter(isLocated);
    this.everyNumber = activities.map(({ number }) => number);
    this.numbersByGoal = new Map(
      [...groupedBy(activities, ({ goal }) => goal)].map(([goal, group]) => [goal, group.map(({ number }) => number)]),
    );
    this.byActivity = groupedBy(commitments, ({ activityNumber }) => activityNumber);
    this.byCountry = groupedBy(located, ({ country }) => country);
    this.byOrganization = groupedBy(commitments, ({ organizationId }) => organizationId);
    this.total = scopeFigureView(scopeFigure(this.everyNumber, commitments));
    this.commitmentsNotInACountry = commitments.length - located.length;
  }

  /** A goal in the whole Plan. */
  goal(number: number): ScopeFigureView {
    return scopeFigureView(scopeFigure(this.numbersOf(number), this.commitments));
  }

  /** The Plan in a country: only commitments whose country may be told. */
  country(iso2: string): ScopeFigureView {
    return scopeFigureView(scopeFigure(this.everyNumber, this.inCountry(iso2)));
  }

  goalInCountry(number: number, iso2: string): ScopeFigureView {
    return scopeFigureView(scopeFigure(this.numbersOf(number), this.inCountry(iso2)));
  }

  /** How many organizations are at work in a country, as far as that may be told. */
  organizationsIn(iso2: string): number {
    return new Set(this.inCountry(iso2).map(({ organizationId }) => organizationId)).size;
  }

  /** Countries in which a commitment may be located. */
  get countries(): readonly string[] {
    return [...this.byCountry.keys()];
  }

  /** The Plan in the hands of an organization. */
  organization(id: string): ScopeFigureView {
    return scopeFigureView(scopeFigure(this.everyNumber, this.of(id)));
  }

  goalOfOrganization(number: number, id: string): ScopeFigureView {
    return scopeFigureView(scopeFigure(this.numbersOf(number), this.of(id)));
  }

  activity(number: number): ActivityFigureView {
    return activityFigureView(activityFigure(this.byActivity.get(number) ?? []));
  }

  activityInCountry(number: number, iso2: string): ActivityFigureView {
    return activityFigureView(
      activityFigure(this.inCountry(iso2).filter(({ activityNumber }) => activityNumber === number)),
    );
  }

  /** Commitments on an activity that are in its figure and in no list. */
  onlyCounted(number: number): number {
    return (this.byActivity.get(number) ?? []).filter(({ placement }) => placement === 'plan').length;
  }

  private numbersOf(goal: number): readonly number[] {
    return this.numbersByGoal.get(goal) ?? [];
  }

  private inCountry(iso2: string): readonly CountedCommitment[] {
    return this.byCountry.get(iso2) ?? [];
  }

  private of(organizationId: string): readonly CountedCommitment[] {
    return this.byOrganization.get(organizationId) ?? [];
  }
}

function isLocated({ placement }: CountedCommitment): boolean {
  return placement === 'named' || placement === 'country';
}

function groupedBy<T, K>(rows: readonly T[], keyOf: (row: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
