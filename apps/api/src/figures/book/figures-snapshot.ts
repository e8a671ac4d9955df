import type { MomentView, ScopeFigureView, ScopeQuery } from '@opev/contract';
import { Lru } from '../../platform/cache/lru';
import { organizationsAtWork } from './at-work';
import { carriedForward, type CarriedForward } from './carried-forward';
import { FigureBook, type FilteredOrganization } from './figure-book';
import type { FigureData } from './figure-data';
import type { CountryRow } from './figure-data';

/** Parts of one snapshot kept at hand; a page asks for the same one several times. */
const MAX_CACHED_PARTS = 50;
/** Totals of parts: a trend asks every day of it again and again. */
const MAX_CACHED_TOTALS = 200;

/** The public figures of one moment. Never changes. */
export class FiguresSnapshot {
  /** The whole Plan. */
  readonly book: FigureBook;
  /** The countries of the Plan: the verified ones, and those where somebody is seen at work. */
  readonly countries: readonly CountryRow[];
  private readonly organizations: ReadonlyMap<string, FilteredOrganization>;
  private readonly parts = new Lru<FigureBook>({ entries: MAX_CACHED_PARTS });
  private readonly totals = new Lru<ScopeFigureView>({ entries: MAX_CACHED_TOTALS });
  private readonly atWork = new Map<string, number>();
  private carried: CarriedForward | null | undefined;

  constructor(
    readonly data: FigureData,
    readonly moment: MomentView,
    /** What was shown before it: figures that are no different are taken over. */
    before?: FiguresSnapshot | null,
  ) {
    this.book = new FigureBook(data.activities, data.commitments, { before: before?.book });
    this.organizations = new Map(data.organizations.map((organization) => [organization.id, organization]));
    const atWork = new Set(this.book.countries);
    this.countries = data.countries.filter(({ iso2, isVerified }) => isVerified || atWork.has(iso2));
  }

  /** How many named organizations are at work in a country. Counted once: the summary asks in every language. */
  organizationsIn(iso2: string): number {
    const known = this.atWork.get(iso2) ?? organizationsAtWork(this.data, this.book.inCountry(iso2)).size;
    this.atWork.set(iso2, known);
    return known;
  }

  /** How much of the whole Plan's figure is not from the last round; counted once as well. */
  get carriedForward(): CarriedForward | null {
    if (this.carried === undefined) this.carried = carriedForward(this.data, this.book.commitments);
    return this.carried;
  }

  /** The figures of a part of the Plan. */
  within(scope: ScopeQuery): FigureBook {
    return this.parts.getOrMake(keyOf(scope), () => this.partOf(scope));
  }

  /** The total of a part: much smaller to keep than the part itself. */
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
