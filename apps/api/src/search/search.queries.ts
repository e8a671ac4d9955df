import { Injectable } from '@nestjs/common';
import { LIMITS, type SearchKind } from '@opev/contract';
import { LANGUAGES, type Day, type Language } from '@opev/domain';
import { DataSource } from 'typeorm';
import { OBSERVATORY_TIME_ZONE } from '../platform/clock/clock';
import type { SearchedWord, SearchTerms } from './search-terms';
import { FOLLOWED, IS_SHOWN_REPORT, isShownOrganization } from './shown.sql';

/** A result with its sort key; all four values together are unique. */
export interface FoundRow {
  readonly kind: SearchKind;
  /** Number, slug or id. */
  readonly key: string;
  /** Of the text that matched; null for names. */
  readonly language: Language | null;
  readonly score: number;
  /** Day of publication as a number; 0 for what has none. */
  readonly day: number;
}

export interface FoundPage {
  readonly rows: readonly FoundRow[];
  /** At most one more than is listed of each kind. */
  readonly counts: Readonly<Partial<Record<SearchKind, number>>>;
}

export interface Wanted {
  readonly exact: SearchTerms;
  /** As `exact`, unless that finds little. */
  readonly wide: SearchTerms;
  readonly kind: SearchKind | null;
  readonly language: Language;
  readonly today: Day;
  readonly limit: number;
  /** Score, day, kind and key of the last result of the page before. */
  readonly after: readonly [number, number, string, string] | null;
}

/** Searches the index and checks against the live tables what may be shown. */
@Injectable()
export class SearchQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The words of a search as the index has them. */
  words(search: string): Promise<readonly SearchedWord[]> {
    const spelt = CARRIERS.map((carrier) => search.replace(HAMZA, carrier));
    return this.dataSource.query<SearchedWord[]>(WORDS, [search, ...spelt]);
  }

  /** Similar words of the index for each word, most similar first. */
  async near(words: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.dataSource.query<{ word: string; near: string[] }[]>(NEAR, [words]);
    return new Map(rows.map(({ word, near }) => [word, near]));
  }

  /** Best first: exact matches before similar ones. */
  async page({ exact, wide, kind, language, today, limit, after }: Wanted): Promise<FoundPage> {
    const [page] = await this.dataSource.query<FoundPage[]>(
      pageSql({ isWide: wide !== exact, isFirst: after === null, limit }),
      [exact.query, wide.query, today, language, kind, ...(after ?? [])],
    );
    return page ?? { rows: [], counts: {} };
  }

  /** Which of these words of texts match; each with the language of its text, `''` for none. */
  async matching(
    words: readonly (readonly [word: string, language: string])[],
    { words: wanted, prefix }: SearchTerms,
  ): Promise<readonly { readonly word: string; readonly language: string }[]> {
    return this.dataSource.query(MATCHING, [
      words.map(([word]) => word),
      words.map(([, language]) => language),
      wanted,
      prefix,
    ]);
  }
}

const STEMS = LANGUAGES.map((language) => `search_stems('${language}', word)`).join(' || ');

/** Hamza within a word, whatever carries it. */
const HAMZA = /[ؤئ]|(?<=\p{L})ء(?=\p{L})/gu;
const CARRIERS = ['ؤ', 'ئ', 'ء'];
/** The same words in the same order, with every hamza on the same carrier. */
const SPELT = CARRIERS.map((_, index) => `search_words($${String(index + 2)})`);

const WORDS = `
  select word, array_remove(stems, null) || array_remove(search_stems('ar', array_to_string(spellings, ' ')), null) as stems,
    array_position(stems, null) is not null as "isCommon", place = count(*) over () as "isLast", spellings
  from unnest(search_words($1)) with ordinality as searched (word, place)
  cross join lateral (select ${STEMS} as stems) stemmed
  cross join lateral (
    select coalesce(array_agg(distinct spelling), '{}') as spellings
    from unnest(array[${SPELT.map((words) => `(${words})[place]`).join(', ')}]) spelling where spelling <> word
  ) spelt
  order by place`;

/** Shorter words are not corrected: too little is left when a letter is wrong. */
const SHORTEST_NEAR = 4;
const MOST_NEAR = 6;

/** Words much less similar than the most similar one are other words. */
const NEAR = `
  select word, array_agg(near order by likeness desc, near) as near
  from (
    select searched.word, known.word as near, likeness, max(likeness) over (partition by searched.word) as most,
      row_number() over (partition by searched.word order by likeness desc, known.word) as place
    from unnest($1::text[]) searched (word)
    join lateral (
      select distinct word, similarity(sound, search_sound(searched.word)) as likeness
      from search_word where sound % search_sound(searched.word)
        and abs(length(word) - length(searched.word)) <= 2 and word <> searched.word
    ) known on true
    where length(searched.word) >= ${String(SHORTEST_NEAR)}
  ) liked
  where place <= ${String(MOST_NEAR)} and likeness >= most * 0.7
  group by word`;

/** A word in the title counts most, its stem in the body least; long texts count less. */
const RANK = `(least(ts_rank('{0.1, 0.25, 0.6, 1}', vector, $2::tsquery, 1), 0.999999) * 1000000)::int
  + case when vector @@ $1::tsquery then 1000000 else 0 end`;

const PLAN_TEXTS = `
  select distinct on (item_id) search_plan_text.kind, coalesce(goal.number::text, activity.number::text, practice.slug) as key,
    search_plan_text.language, ${RANK} as score, 0 as day
  from search_plan_text
  left join goal on goal.id = item_id and goal.plan_id = ${FOLLOWED}
  left join activity on activity.id = item_id and activity.plan_id = ${FOLLOWED}
  left join good_practice practice on practice.id = item_id
  where vector @@ $2::tsquery and coalesce(goal.id, activity.id, practice.id) is not null
  order by item_id, vector @@ $1::tsquery desc, search_plan_text.language = $4 desc, score desc`;

const ORGANIZATIONS = `
  select 'organization' as kind, organization.slug as key, null as language, ${RANK} as score, 0 as day
  from search_organization join organization on organization.id = search_organization.organization_id
  where vector @@ $2::tsquery and ${isShownOrganization('$3')}`;

/**
 * The newest matches that may be shown, up to a limit. `offset 0` keeps PostgreSQL from reordering: reports are checked one
 * after the other until there are enough.
 */
function newestReports(query: string): string {
  return `(
    select shown.* from search_matching_reports(${query}::tsquery) matching
    cross join lateral (
      select report.public_id, search_report.vector, search_report.published_at, report.text_language
      from search_report
      join report on report.id = search_report.report_id
      join commitment on commitment.id = report.commitment_id
      join activity on activity.id = commitment.activity_id
      join organization on organization.id = commitment.organization_id
      where search_report.report_id = matching.report_id and ${IS_SHOWN_REPORT}
      offset 0
    ) shown
    limit ${String(LIMITS.searchResults + 1)})`;
}

function reports(isWide: boolean): string {
  return `
  select 'report' as kind, public_id::text as key, text_language as language, ${RANK} as score,
    (published_at at time zone '${OBSERVATORY_TIME_ZONE}')::date - date '2000-01-01' as day
  from (${newestReports('$1')} ${isWide ? `union ${newestReports('$2')}` : ''}) newest`;
}

const ORDER = '-score, -day, kind collate "C", key collate "C"';

interface PageShape {
  readonly isWide: boolean;
  readonly isFirst: boolean;
  readonly limit: number;
}

function pageSql({ isWide, isFirst, limit }: PageShape): string {
  return `
  with found as (
    select * from (${PLAN_TEXTS}) plan_texts union all ${ORGANIZATIONS} union all ${reports(isWide)}
  ), placed as (
    select *, row_number() over (partition by kind order by ${ORDER}) as place from found
  )
  select coalesce((select jsonb_object_agg(kind, counted) from (
      select kind, count(*) as counted from placed group by kind) kinds), '{}') as counts,
    coalesce((select jsonb_agg(to_jsonb(page) - 'place') from (
      select * from placed
      where place <= ${String(LIMITS.searchResults)} and ($5::text is null or kind = $5)
        ${isFirst ? '' : `and (-score, -day, kind collate "C", key collate "C") > (-$6::int, -$7::int, $8::text, $9::text)`}
      order by ${ORDER} limit ${String(limit + 1)}) page), '[]') as rows`;
}

/** Folds and stems all words of a language in one call, one per line: many small calls would cost more than the search. */
const MATCHING = `
  select word, language
  from (
    select language, array_agg(word) as words, search_folded(string_agg(word, E'\\n')) as folded
    from unnest($1::text[], $2::text[]) given (word, language) group by language
  ) texts,
    unnest(words, string_to_array(folded, E'\\n'), search_stems(language, folded)) each (word, folded_word, stem)
  where folded_word = any ($3::text[]) or stem = any ($3::text[]) or starts_with(folded_word, $4)`;
