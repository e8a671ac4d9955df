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

create table search_plan_text (
  item_id uuid not null,
  language text not null,
  kind text not null,
  vector tsvector not null,
  constraint pk_search_plan_text primary key (item_id, language),
  constraint ck_search_plan_text_language check (language in ('en', 'fr', 'ar', 'es', 'ca')),
  constraint ck_search_plan_text_kind check (kind in ('goal', 'activity', 'good-practice'))
);

create table search_organization (
  organization_id uuid not null,
  vector tsvector not null,
  constraint pk_search_organization primary key (organization_id),
  constraint fk_search_organization_organization foreign key (organization_id) references organization (id) on delete cascade
);

create table search_report (
  report_id uuid not null,
  published_at timestamptz not null,
  vector tsvector not null,
  constraint pk_search_report primary key (report_id),
  constraint fk_search_report_report foreign key (report_id) references report (id) on delete cascade
);

create table search_word (
  id bigint generated always as identity,
  word text not null,
  sound text not null,
  constraint pk_search_word primary key (id)
);
create index ix_search_word_word on search_word (word);
create index ix_search_word_sound on search_word using gin (sound gin_trgm_ops);
comment on table search_word is
  'Words that were written, to find the one that a typing error meant. Never shown. Two writers may both bring a new word: a unique index would make one wait for the other.';

create function learn_search_words(vectors tsvector[]) returns void language sql as $$
  insert into search_word (word, sound)
  select lexeme, search_sound(lexeme)
  from (
    select distinct lexeme from unnest(vectors) vector, unnest(vector) entry (lexeme, positions, weights)
    where weights && array['A', 'C'] and length(lexeme) between 3 and 40 and lexeme !~ '[0-9]'
  ) written
  where not exists (select from search_word known where known.word = lexeme)
$$;

create function index_plan_text(item uuid, item_kind text, title jsonb, bodies jsonb[], further text) returns void
language sql as $$
  delete from search_plan_text where item_id = item;
  insert into search_plan_text (item_id, language, kind, vector)
  select item, titles.key, item_kind, search_vector(titles.key, titles.value || further,
    (select coalesce(string_agg(body ->> titles.key, ' '), '') from unnest(bodies) body))
  from jsonb_each_text(title) titles where titles.key in ('en', 'fr', 'ar', 'es', 'ca');
  select learn_search_words(array(select vector from search_plan_text where item_id = item));
$$;

create function index_plan_row() returns trigger language plpgsql as $$
begin
  case tg_table_name
    when 'goal' then
      perform index_plan_text(new.id, 'goal', new.title, array[new.summary], ' ' || new.number);
    when 'activity' then
      perform index_plan_text(new.id, 'activity', new.title, '{}', concat(' ', new.number, ' ', new.paragraph));
    when 'good_practice' then
      perform index_plan_text(new.id, 'good-practice', new.title,
        array[new.activity, new.objectives, new.description, new.beneficiaries], ' ' || new.responsible_organization);
  end case;
  return null;
end $$;

create function forget_plan_row() returns trigger language plpgsql as $$
begin
  delete from search_plan_text where item_id = old.id;
  return null;
end $$;

create function index_organization() returns trigger language plpgsql as $$
begin
  delete from search_organization where organization_id = new.id;
  if new.chosen_disclosure = 'named' and new.least_disclosure = 'named' then
    insert into search_organization (organization_id, vector)
    values (new.id, search_vector(null, concat_ws(' ', new.name, new.native_name, new.acronym), ''));
    perform learn_search_words(array(select vector from search_organization where organization_id = new.id));
  end if;
  if tg_op = 'UPDATE' then
    perform forget_search_words(search_vector(null, concat_ws(' ', old.name, old.native_name, old.acronym), ''));
  end if;
  return null;
end $$;

create function forget_organization() returns trigger language plpgsql as $$
begin
  perform forget_search_words(search_vector(null, concat_ws(' ', old.name, old.native_name, old.acronym), ''));
  return null;
end $$;

create function forget_search_words(vector tsvector) returns void language sql as $$
  delete from search_word
  where word = any (tsvector_to_array(vector))
    and not exists (select from search_plan_text other where other.vector @@ quote_literal(word)::tsquery)
    and not exists (select from search_organization other where other.vector @@ quote_literal(word)::tsquery)
    and not exists (select from search_report other where other.vector @@ quote_literal(word)::tsquery)
$$;
comment on function forget_search_words is 'When a name is not to be known any more: its words, unless others wrote them too.';

create function index_report_texts(reports uuid[]) returns void language sql as $$
  with written as (
    insert into search_report (report_id, published_at, vector)
    select id, published_at,
      search_vector(text_language, '', concat_ws(' ', what_was_done, obstacles, next_step))
    from report where id = any (reports) and state = 'published' and audience = 'everyone'
    returning vector
  )
  select learn_search_words(array(select vector from written));
$$;

create function index_new_reports() returns trigger language plpgsql as $$
begin
  perform index_report_texts(array(select id from added where state = 'published' and audience = 'everyone'));
  return null;
end $$;

create function index_report() returns trigger language plpgsql as $$
begin
  delete from search_report where report_id = new.id;
  perform index_report_texts(array[new.id]);
  return null;
end $$;

create function rebuild_search_reports() returns void language plpgsql as $$
begin
  drop index if exists ix_search_report_vector;
  drop index if exists ix_search_report_publication;
  delete from search_report;
  perform index_report_texts(array(select id from report where state = 'published' and audience = 'everyone'));
  create index ix_search_report_vector on search_report using gin (vector) with (fastupdate = off);
  create index ix_search_report_publication on search_report (published_at desc, report_id);
  analyze search_report;
end $$;
comment on function rebuild_search_reports is
  'After reports were loaded with triggers asleep (COPY with session_replication_role = replica): makes their index anew.';

create trigger tr_goal_search after insert or update on goal for each row execute function index_plan_row();
create trigger tr_activity_search after insert or update on activity for each row execute function index_plan_row();
create trigger tr_good_practice_search after insert or update on good_practice
  for each row execute function index_plan_row();
create trigger tr_goal_search_end after delete on goal for each row execute function forget_plan_row();
create trigger tr_activity_search_end after delete on activity for each row execute function forget_plan_row();
create trigger tr_good_practice_search_end after delete on good_practice for each row execute function forget_plan_row();
create trigger tr_organization_search after insert or update of name, native_name, acronym, chosen_disclosure, least_disclosure
  on organization for each row execute function index_organization();
create trigger tr_organization_search_end after delete on organization
  for each row execute function forget_organization();
create trigger tr_report_search_insert after insert on report
  referencing new table as added for each statement execute function index_new_reports();
create trigger tr_report_search_update
  after update of state, audience, text_language, what_was_done, obstacles, next_step, published_at on report
  for each row when ('published' in (old.state, new.state)) execute function index_report();

update goal set number = number;
update activity set number = number;
update good_practice set slug = slug;
update organization set name = name;
select rebuild_search_reports();
