/**
 * Words that are joined by hyphens are found as one too (`co-operation` by "cooperation"), and French nouns in -ation are no
 * longer stemmed to what words of other families are stemmed to: "médiation" is not *médiatique*, "communication" not *commun*.
 * What was indexed before is indexed again.
 */
const AGAIN = `
update goal set number = number;
update activity set number = number;
update good_practice set slug = slug;
update organization set name = name;
select rebuild_search_reports();
`;

const STEMS_BEFORE = `
  select array_agg(
    nullif((ts_lexize(search_stemmer(language),
      case when language = 'ar' and right(bare, 2) = 'ات' and length(bare) > 4 then left(bare, -2) || 'ه' else bare end))[1], '')
      || '/' || language order by place)`;

const STEMS_NOW = `
  select array_agg(
    case
      when language = 'fr' and (bare like '%ication' or bare like '%ications') then rtrim(bare, 's')
      when language = 'fr' and (bare like '%ation' or bare like '%ations') and stem like '%at' then rtrim(bare, 's')
      else nullif(stem, '') end
      || '/' || language order by place)`;

const BARE_WORDS = `
    select place, case
      when language <> 'ar' then word
      when left(word, 3) in ('وال', 'فال', 'بال', 'كال', 'ولل') and length(word) > 5 then substr(word, 4)
      when left(word, 2) in ('ال', 'لل') and length(word) > 4 then substr(word, 3)
      else word end as bare
    from regexp_split_to_table(folded, '\\s') with ordinality as split (word, place)`;

function vector(title: string, body: string): string {
  return `
create or replace function search_vector(language text, title text, body text) returns tsvector
language sql immutable parallel safe
begin atomic
  select setweight(to_tsvector('pg_catalog.simple'::regconfig, folded.title), 'A')
    || setweight(to_tsvector('pg_catalog.simple'::regconfig, folded.body), 'C')
    || (select coalesce(string_agg(quote_literal(stem) || ':1B', ' '), '')::tsvector
        from unnest(search_stems(language, folded.title)) stem where stem is not null)
    || array_to_tsvector(array(
        select distinct stem from unnest(search_stems(language, folded.body)) stem where stem is not null))
  from (select ${title} as title, ${body} as body offset 0) folded;
end;`;
}

const JOINED = String.raw`
create function search_joined(given text) returns text language sql immutable parallel safe return
  case when given ~ '\S[-\u2010\u2011]\S' then (
    select string_agg(regexp_replace(word, '[-\u2010\u2011]', '', 'g'), ' ')
    from regexp_split_to_table(given, '\s+') split (word)
    where word ~ '\S[-\u2010\u2011]\S' and word !~ '[0-9/@]') end;
comment on function search_joined is
  'The words of a text that are joined by hyphens, as one word each; null when there are none. Not numbers, addresses and days.';
`;

export const SCHEMA_OF_SEARCH_WORDS = {
  up: `${JOINED}
create or replace function search_stems(language text, folded text) returns text[] language sql immutable parallel safe
begin atomic
${STEMS_NOW}
  from (
    select place, bare, (ts_lexize(search_stemmer(language),
      case when language = 'ar' and right(bare, 2) = 'ات' and length(bare) > 4 then left(bare, -2) || 'ه' else bare end))[1] as stem
    from (${BARE_WORDS}
    ) bare_words
  ) words;
end;
${vector(
  `search_folded(concat_ws(' ', title, search_joined(title)))`,
  `search_folded(concat_ws(' ', body, search_joined(body)))`,
)}
${AGAIN}`,
  down: `
create or replace function search_stems(language text, folded text) returns text[] language sql immutable parallel safe
begin atomic
${STEMS_BEFORE}
  from (${BARE_WORDS}
  ) words;
end;
${vector('search_folded(title)', 'search_folded(body)')}
drop function search_joined;
${AGAIN}`,
};
