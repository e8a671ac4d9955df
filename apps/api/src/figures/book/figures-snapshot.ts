import type { MomentView, ScopeFigureView, ScopeQuery } from '@opev/contract';
import { Lru } from '../../platform/cache/lru';
import { organizationsAtWork } from './at-work';
import { carriedForward, type CarriedForward } from './carried-forward';
import { FigureBook, type FilteredOrganization } from './figure-book';
import type { FigureData } from './figure-data';
import type { CountryRow } from './figure-data';

/** Scopes cached for one snapshot; a page queries the same one several times. */
const MAX_CACHED_PARTS = 50;
/** Totals cached for one snapshot; a trend queries every day of it again and again. */
const MAX_CACHED_TOTALS = 200;

/** The public figures of one moment. Immutable. */
export class FiguresSnapshot {
  /** The whole Plan. */
  readonly book: FigureBook;
  /** Countries of the Plan: the verified ones, and those where a named organization is at work. */
  readonly countries: readonly CountryRow[];
  private readonly organizations: ReadonlyMap<string, FilteredOrganization>;
  private readonly parts = new Lru<FigureBook>({ entries: MAX_CACHED_PARTS });
  private readonly totals = new Lru<ScopeFigureView>({ entries: MAX_CACHED_TOTALS });
  private readonly atWork = new Map<string, number>();
  private carried: CarriedForward | null | undefined;

  constructor(
    readonly data: FigureData,
    readonly moment: MomentView,
    /** The former snapshot: figures of unchanged commitments are reused from it. */
    before?: FiguresSnapshot | null,
  ) {
    this.book = new FigureBook(data.activities, data.commitments, { before: before?.book });
    this.organizations = new Map(data.organizations.map((organization) => [organization.id, organization]));
    const atWork = new Set(this.book.countries);
    this.countries = data.countries.filter(({ iso2, isVerified }) => isVerified || atWork.has(iso2));
  }

  /** How many named organizations are at work in a country; memoized, because the summary of every language reads it. */
  organizationsIn(iso2: string): number {
    const known = this.atWork.get(iso2) ?? organizationsAtWork(this.data, this.book.inCountry(iso2)).size;
    this.atWork.set(iso2, known);
    return known;
  }

  /** How much of the whole Plan's figure is carried forward; memoized. */
  get carriedForward(): CarriedForward | null {
    if (this.carried === undefined) this.carried = carriedForward(this.data, this.book.commitments);
    return this.carried;
  }

  /** The figures under a scope query: only activities and commitments that match all of its filters. */
  within(scope: ScopeQuery): FigureBook {
    return this.parts.getOrMake(keyOf(scope), () => this.partOf(scope));
  }

  /** The total of a scope, cached longer than the scope itself because it is much smaller. */
  totalOf(scope: ScopeQuery): ScopeFigureView {
    return this.totals.getOrMake(keyOf(scope), () => this.partOf(scope).total);
  }

  private partOf(scope: ScopeQuery): FigureBook {
    return keyOf(scope) === '{}' ? this.book : this.book.within(scope, this.organizations);
  }
}

function keyOf({ goal, theme, country, organizationType, organization }: ScopeQuery): string {
  return JSON.stringify({ goal, theme, country, organizationType, organization });
}
