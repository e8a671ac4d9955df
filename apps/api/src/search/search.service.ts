import { Injectable } from '@nestjs/common';
import { LIMITS, SEARCH_KINDS, type SearchKind, type SearchQuery, type SearchView } from '@opev/contract';
import { writtenText, type Language } from '@opev/domain';
import { Clock } from '../platform/clock/clock';
import { encodeCursor } from '../platform/paging/cursor';
import { limitOf } from '../platform/paging/page-of';
import { typedCursor } from '../platform/paging/typed-cursor';
import { compoundsOf, wordsOf } from './passage';
import { eitherOf, exactTerms, wideTerms, type SearchTerms } from './search-terms';
import { SearchTextsQueries, type FoundText } from './search-texts.queries';
import { resultView, textsOf, type MatchingWords } from './search.mapper';
import { SearchQueries, type FoundPage, type FoundRow, type Wanted } from './search.queries';
import { SearchedPages } from './searched-pages';

/** Between the parts of one word. */
const HYPHEN = /(?<=\S)[-\u2010\u2011](?=\S)/g;

/** With fewer results, similar words are searched too. */
const LITTLE = 3;

/** Searches all public texts, in all languages at once. */
@Injectable()
export class SearchService {
  constructor(
    private readonly queries: SearchQueries,
    private readonly texts: SearchTextsQueries,
    private readonly pages: SearchedPages,
    private readonly clock: Clock,
  ) {}

  /** Throws `invalid-input` for a cursor that is not ours. */
  async search(query: SearchQuery, language: Language): Promise<SearchView> {
    const after = typedCursor(query.cursor, ['integer', 'integer', 'text', 'text']);
    const search = writtenText(query.search ?? '');
    const searched = await this.queries.words(search);
    const asWords = exactTerms(searched);
    if (asWords === null) return NOTHING;
    const exact = eitherOf(asWords, await this.asCompounds(search));
    const { kind = null } = query;
    const limit = limitOf(query);
    const wanted = { exact, wide: exact, kind, language, today: this.clock.today(), limit, after };
    const pages = after === null && kind === null ? await this.pages.find(searched, language) : [];
    const asWritten = await this.queries.page(wanted);
    if (countOf(asWritten) >= LITTLE) return { ...(await this.view(asWritten, wanted, false)), pages };
    const near = await this.queries.near(searched.map(({ word }) => word));
    const widened = { ...wanted, wide: eitherOf(wideTerms(searched, near) ?? exact, exact) };
    const found = near.size > 0 ? await this.queries.page(widened) : asWritten;
    return { ...(await this.view(found, widened, countOf(found) > countOf(asWritten))), pages };
  }

  /** The search with hyphenated words joined; null when there is none. */
  private async asCompounds(search: string): Promise<SearchTerms | null> {
    const joined = search.replace(HYPHEN, '');
    return joined === search ? null : exactTerms(await this.queries.words(joined));
  }

  private async view(found: FoundPage, wanted: Wanted, isWidened: boolean): Promise<Omit<SearchView, 'pages'>> {
    const { limit, kind, language, today, wide } = wanted;
    const rows = found.rows.slice(0, limit);
    const texts = await this.texts.read(rows, today);
    const matching = await this.matching(rows, texts, wide);
    const last = rows.at(-1);
    const counted = (of: SearchKind): number => Math.min(found.counts[of] ?? 0, LIMITS.searchResults);
    const kinds: readonly SearchKind[] = kind === null ? SEARCH_KINDS : [kind];
    return {
      items: rows.flatMap((row) => {
        const text = texts.find((one) => one.kind === row.kind && one.key === row.key);
        return text ? [resultView({ text, textLanguage: row.language, matching, language })] : [];
      }),
      total: kinds.reduce((sum, of) => sum + counted(of), 0),
      nextCursor: found.rows.length > limit && last ? encodeCursor([last.score, last.day, last.kind, last.key]) : null,
      counts: Object.fromEntries(SEARCH_KINDS.map((of) => [of, counted(of)])) as Record<SearchKind, number>,
      more: SEARCH_KINDS.filter((of) => (found.counts[of] ?? 0) > LIMITS.searchResults),
      isWidened,
    };
  }

  /** Which words of the shown texts match, by language: one query for all texts. */
  private async matching(
    rows: readonly FoundRow[],
    texts: readonly FoundText[],
    terms: SearchTerms,
  ): Promise<MatchingWords> {
    const words = new Map<string, Map<string, readonly string[]>>();
    for (const text of texts) {
      const row = rows.find(({ kind, key }) => kind === text.kind && key === text.key);
      const language = row?.language ?? '';
      const ofLanguage = words.get(language) ?? new Map<string, readonly string[]>();
      for (const piece of textsOf(text)) {
        for (const word of wordsOf(piece)) ofLanguage.set(word, [word]);
        for (const { joined, parts } of compoundsOf(piece)) if (!ofLanguage.has(joined)) ofLanguage.set(joined, parts);
      }
      words.set(language, ofLanguage);
    }
    const pairs = [...words].flatMap(([language, all]) => [...all.keys()].map((word) => [word, language] as const));
    const matching = new Map<string, Set<string>>();
    for (const { word, language } of await this.queries.matching(pairs, terms)) {
      const marked = matching.get(language) ?? new Set<string>();
      for (const part of words.get(language)?.get(word) ?? []) marked.add(part);
      matching.set(language, marked);
    }
    return matching;
  }
}

const NOTHING: SearchView = {
  items: [],
  total: 0,
  nextCursor: null,
  counts: { goal: 0, activity: 0, organization: 0, report: 0, 'good-practice': 0 },
  more: [],
  isWidened: false,
  pages: [],
};

function countOf({ counts }: FoundPage): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
