/**
 * How texts are read for searching, the same for the index and for what is searched for. Nothing here depends on the
 * database's locale: a database with `C` knows no letters beyond ASCII.
 */
export const SCHEMA_OF_SEARCH_TEXT = {
  up: String.raw`
create extension if not exists pg_trgm;

create function search_folded(given text) returns text language sql immutable parallel safe return
  translate(replace(replace(replace(lower(
    regexp_replace(
      regexp_replace(normalize(given, NFKD),
        '[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+',
        '', 'g'),
      '[\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u060c\u061b\u061f\u066a-\u066d\u06d4\u2000-\u206f\u3000-\u303f]+',
      ' ', 'g')
    ), 'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'),
    'ٱةىیکøłđı٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', 'اهييكoldi01234567890123456789');
comment on function search_folded is
  'Without case, accents, harakat and tatweel; one form for Arabic letters that readers use for one another; punctuation is space.';

create function search_stemmer(language text) returns regdictionary language sql immutable parallel safe return
  case language
    when 'en' then 'pg_catalog.english_stem'::regdictionary
    when 'fr' then 'pg_catalog.french_stem'::regdictionary
    when 'ar' then 'pg_catalog.arabic_stem'::regdictionary
    when 'es' then 'pg_catalog.spanish_stem'::regdictionary
    when 'ca' then 'pg_catalog.catalan_stem'::regdictionary end;

create function search_stems(language text, folded text) returns text[] language sql immutable parallel safe
begin atomic
  select array_agg(
    nullif((ts_lexize(search_stemmer(language),
      case when language = 'ar' and right(bare, 2) = 'ات' and length(bare) > 4 then left(bare, -2) || 'ه' else bare end))[1], '')
      || '/' || language order by place)
  from (
    select place, case
      when language <> 'ar' then word
      when left(word, 3) in ('وال', 'فال', 'بال', 'كال', 'ولل') and length(word) > 5 then substr(word, 4)
      when left(word, 2) in ('ال', 'لل') and length(word) > 4 then substr(word, 3)
      else word end as bare
    from regexp_split_to_table(folded, '\s') with ordinality as split (word, place)
  ) words;
end;
comment on function search_stems is
  'The stem of each word, in order, with its language: "mes/ca" is no "mes/es". Null for words that say nothing by themselves. From Arabic words the article, what is written together with it, and the regular plural go first: the stemmer takes off one thing only.';

create function search_vector(language text, title text, body text) returns tsvector language sql immutable parallel safe
begin atomic
  select setweight(to_tsvector('pg_catalog.simple'::regconfig, folded.title), 'A')
    || setweight(to_tsvector('pg_catalog.simple'::regconfig, folded.body), 'C')
    || (select coalesce(string_agg(quote_literal(stem) || ':1B', ' '), '')::tsvector
        from unnest(search_stems(language, folded.title)) stem where stem is not null)
    || array_to_tsvector(array(
        select distinct stem from unnest(search_stems(language, folded.body)) stem where stem is not null))
  from (select search_folded(title) as title, search_folded(body) as body offset 0) folded;
end;
comment on function search_vector is
  'Words as they are written (A in the title, C in the body), and their stems in the language of the text (B, and without a place).';

create function search_words(search text) returns text[] language sql immutable parallel safe return
  array(select word from (
    select word, min(place) as place
    from regexp_split_to_table(search_folded(search), '\s+') with ordinality as split (word, place)
    where word <> '' group by word order by min(place) limit 8) first_words order by place);
comment on function search_words is 'The words that are searched for, folded: the first eight different ones.';

create function search_sound(folded_word text) returns text language sql immutable parallel safe return
  translate(folded_word, 'ابتثجحخدذرزسشصضطظعغفقكلمنهويء', 'abttjhkdzrzsxsdtzogfqqlmnhwyc');
comment on function search_sound is
  'For likeness of words: Arabic letters as Latin ones, those that are mistaken for one another as the same.';
`,
  down: `
drop function search_sound;
drop function search_words;
drop function search_vector;
drop function search_stems;
drop function search_stemmer;
drop function search_folded;
drop extension if exists pg_trgm;
`,
};
