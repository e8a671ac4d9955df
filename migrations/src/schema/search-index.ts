/**
 * What is searched: words and stems of texts, by the id of what they belong to. Whether a row may be shown is not kept
 * here but asked of the live tables with every search; texts that are not for everyone are not here at all.
 * Triggers write it within the change itself, whoever makes it.
 */
export const SCHEMA_OF_SEARCH_INDEX = {
  up: `
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

create function index_report_texts(reports uuid[]) returns void language plpgsql as $$
declare
  batch uuid[];
begin
  for place in 1 .. cardinality(reports) by 5000 loop
    batch := reports[place : place + 4999];
    insert into search_report (report_id, published_at, vector)
    select id, published_at, search_vector(text_language, '', concat_ws(' ', what_was_done, obstacles, next_step))
    from report where id = any (batch) and state = 'published' and audience = 'everyone';
    perform learn_search_words(array(select vector from search_report where report_id = any (batch)));
  end loop;
end $$;

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
  delete from search_report;
  perform index_report_texts(array(select id from report where state = 'published' and audience = 'everyone'));
  create index ix_search_report_vector on search_report using gin (vector) with (fastupdate = off);
  analyze search_report;
end $$;
comment on function rebuild_search_reports is
  'After reports were loaded with triggers asleep (COPY with session_replication_role = replica): makes their index anew.';

create function search_matching_reports(wanted tsquery) returns table (report_id uuid, published_at timestamptz)
language sql stable rows 1000 set enable_seqscan = off set enable_indexscan = off as $$
  select found.report_id, found.published_at from search_report found
  where found.vector @@ wanted
  order by found.published_at desc, found.report_id
$$;
comment on function search_matching_reports is
  'Newest first, always through the index of words: PostgreSQL cannot tell how rare a word is, and would walk through all reports for one that nobody wrote.';

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
`,
  down: `
drop trigger tr_report_search_update on report;
drop trigger tr_report_search_insert on report;
drop trigger tr_organization_search_end on organization;
drop trigger tr_organization_search on organization;
drop trigger tr_good_practice_search_end on good_practice;
drop trigger tr_activity_search_end on activity;
drop trigger tr_goal_search_end on goal;
drop trigger tr_good_practice_search on good_practice;
drop trigger tr_activity_search on activity;
drop trigger tr_goal_search on goal;
drop function search_matching_reports;
drop function rebuild_search_reports;
drop function index_report;
drop function index_new_reports;
drop function index_report_texts;
drop function index_organization;
drop function forget_organization;
drop function forget_search_words;
drop function forget_plan_row;
drop function index_plan_row;
drop function index_plan_text;
drop function learn_search_words;
drop table search_word;
drop table search_report;
drop table search_organization;
drop table search_plan_text;
`,
};
