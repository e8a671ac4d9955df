import type { MomentView, ScopeFigureView, ScopeQuery } from '@opev/contract';
import { FigureBook, type FilteredOrganization } from './figure-book';
import type { FigureData } from './figure-data.queries';
import { LastAsked } from './last-asked';
import type { CountryRow } from './plan-texts.queries';

/** Parts of one snapshot kept at hand; a page asks for the same one several times. */
const PARTS_KEPT = 50;
/** Totals of parts: a trend asks every day of it again and again. */
const TOTALS_KEPT = 200;

/** The public figures of one moment. Never changes. */
export class FiguresSnapshot {
  /** The whole Plan. */
  readonly book: FigureBook;
  /** The countries of the Plan: the verified ones, and those where somebody is seen at work. */
  readonly countries: readonly CountryRow[];
  private readonly organizations: ReadonlyMap<string, FilteredOrganization>;
  private readonly parts = new LastAsked<FigureBook>(PARTS_KEPT);
  private readonly totals = new LastAsked<ScopeFigureView>(TOTALS_KEPT);

  constructor(
    readonly data: FigureData,
    readonly moment: MomentView,
    /** What was shown before it: figures that are no different are taken over. */
    before?: FiguresSnapshot | null,
  ) {
    this.book = new FigureBook(data.activities, data.commitments, before?.book);
    this.organizations = new Map(data.organizations.map((organization) => [organization.id, organization]));
    const atWork = new Set(this.book.countries);
    this.countries = data.countries.filter(({ iso2, isVerified }) => isVerified || atWork.has(iso2));
  }

  /** The figures of a part of the Plan. */
  within(scope: ScopeQuery): FigureBook {
    return this.parts.get(keyOf(scope), () => this.partOf(scope));
  }

  /** The total of a part: much smaller to keep than the part itself. */
  totalOf(scope: ScopeQuery): ScopeFigureView {
    return this.totals.get(keyOf(scope), () => this.partOf(scope).total);
  }

  private partOf(scope: ScopeQuery): FigureBook {
    return keyOf(scope) === '{}' ? this.book : this.book.within(scope, this.organizations);
  }
}

function keyOf({ goal, theme, country, organizationType, organization }: ScopeQuery): string {
  return JSON.stringify({ goal, theme, country, organizationType, organization });
}
