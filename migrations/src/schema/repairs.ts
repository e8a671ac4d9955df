/**
 * Migrations 1, 3, 5 and 6 were edited in their first hours, after databases may have been made with them. This brings such
 * a database to what they say since; where nothing is missing it changes nothing. No other edit of a landed migration is
 * known, and `landed.spec.ts` allows no further one.
 */
export const SCHEMA_OF_REPAIRS = {
  up: `
-- 1: since which day a membership holds, a pause's last column, the index for corrections.
alter table membership alter column since set default (now())::date;
do $$ begin
  if exists (select from pg_attribute
    where attrelid = 'organization_pause'::regclass and attname = 'ends_on' and not attisdropped) then
    alter table organization_pause rename column ends_on to resumes_on;
  end if;
end $$;
create index if not exists ix_report_corrects on report (corrects_id);

-- 3: reports are indexed in batches and found through the index of words.
create or replace function index_report_texts(reports uuid[]) returns void language plpgsql as $$
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

drop index if exists ix_search_report_publication;
create or replace function rebuild_search_reports() returns void language plpgsql as $$
begin
  drop index if exists ix_search_report_vector;
  delete from search_report;
  perform index_report_texts(array(select id from report where state = 'published' and audience = 'everyone'));
  create index ix_search_report_vector on search_report using gin (vector) with (fastupdate = off);
  analyze search_report;
end $$;

create or replace function search_matching_reports(wanted tsquery) returns table (report_id uuid, published_at timestamptz)
language sql stable rows 1000 set enable_seqscan = off set enable_indexscan = off as $$
  select found.report_id, found.published_at from search_report found
  where found.vector @@ wanted
  order by found.published_at desc, found.report_id
$$;
comment on function search_matching_reports is
  'Newest first, always through the index of words: PostgreSQL cannot tell how rare a word is, and would walk through all reports for one that nobody wrote.';

-- 5: the list of a round is read without the reports themselves. Made anew only where it is the earlier one: it is large.
do $$ begin
  if pg_get_indexdef('ix_report_public_round'::regclass) not like '%first_submitted_at%' then
    drop index ix_report_public_round;
    create index ix_report_public_round on report
      (round_id, ((published_at at time zone 'Europe/Madrid')::date) desc, id desc)
      include (commitment_id, claimed_status, verified_rating, published_at, public_until, first_submitted_at)
      where state in ('published', 'superseded');
  end if;
end $$;

-- 6: a notice of a standing names its commitment.
create or replace function notify_standing() returns trigger language plpgsql as $$
begin
  perform pg_notify('published', 'standing ' || coalesce(new.commitment_id, old.commitment_id));
  return null;
end $$;

drop trigger if exists tr_standing_emptied on standing;
drop trigger if exists tr_standing_published on standing;
create trigger tr_standing_published after insert or update or delete on standing
  for each row execute function notify_standing();
create trigger tr_standing_emptied after truncate on standing
  for each statement execute function notify_published();
`,
};
