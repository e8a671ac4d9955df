import type { MomentView, ScopeQuery } from '@opev/contract';
import { FigureBook, type FilteredOrganization } from './figure-book';
import type { FigureData } from './figure-data.queries';
import type { CountryRow } from './plan-texts.queries';

/** Parts of one snapshot kept at hand; a page asks for the same one several times. */
const PARTS_KEPT = 50;

/** The public figures of one moment. Never changes. */
export class FiguresSnapshot {
  /** The whole Plan. */
  readonly book: FigureBook;
  /** The countries of the Plan: the verified ones, and those where somebody is seen at work. */
  readonly countries: readonly CountryRow[];
  private readonly organizations: ReadonlyMap<string, FilteredOrganization>;
  private readonly parts = new Map<string, FigureBook>();

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
  within({ goal, theme, country, organizationType, organization }: ScopeQuery): FigureBook {
    const scope = { goal, theme, country, organizationType, organization };
    const key = JSON.stringify(scope);
    if (key === '{}') return this.book;
    const part = this.parts.get(key) ?? this.book.within(scope, this.organizations);
    this.parts.delete(key);
    this.parts.set(key, part);
    const [oldest] = this.parts.keys();
    if (this.parts.size > PARTS_KEPT && oldest !== undefined) this.parts.delete(oldest);
    return part;
  }
}
