/** What the desk lists: drafts are their authors' alone, and what a correction replaced is found from the correction. */
const IN_LISTS = `report.state in ('submitted', 'approved', 'returned', 'published', 'withdrawn')`;

const COMMITMENT = `join commitment on commitment.id = report.commitment_id where ${IN_LISTS}`;

/** A row of `desk_report`, of a report and its commitment. */
const ROW = `
  select report.id, report.state, coalesce(report.submitted_at, report.first_submitted_at), report.round_id,
    commitment.activity_id, commitment.country_iso2, commitment.organization_id`;

/** The names of an organization as the API folds them (search.sql.ts), in letters that trigrams can be made of. */
const NAMES = `search_sound(translate(lower(name || ' ' || coalesce(native_name, '') || ' ' || coalesce(acronym, '')),
  'áàâäãåçéèêëíìîïñóòôöõúùûüýÿأإآةى', 'aaaaaaceeeeiiiinooooouuuuyyاااهي'))`;

/**
 * What the desk's list of reports is read from: a narrow row for each report with all that it is filtered and sorted by, and
 * how many there are of each kind, so that neither a page nor its total costs more the more reports there are. Triggers write
 * both in the transaction of the change.
 */
export const SCHEMA_OF_DESK_LISTS = {
  up: `
create table desk_report (
  report_id uuid not null,
  state text not null,
  submitted_at timestamptz not null,
  round_id uuid not null,
  activity_id uuid not null,
  country_iso2 text not null,
  organization_id uuid not null,
  constraint pk_desk_report primary key (report_id),
  constraint fk_desk_report_report foreign key (report_id) references report (id) on delete cascade
);
comment on table desk_report is
  'Reports as the desk lists them: all but drafts and what was superseded. Written by triggers of report and commitment.';

create table desk_report_count (
  state text not null,
  country_iso2 text not null,
  activity_id uuid not null,
  organization_id uuid not null,
  reports integer not null,
  constraint pk_desk_report_count primary key (state, country_iso2, activity_id, organization_id) include (reports)
);
comment on table desk_report_count is
  'How many rows desk_report has of a kind. A kind is of one organization: two that report at once do not wait for each other.';

create function rebuild_desk_lists() returns void language sql as $$
  delete from desk_report;
  insert into desk_report ${ROW} from report ${COMMITMENT};
  -- Whether or not triggers counted meanwhile.
  delete from desk_report_count;
  insert into desk_report_count
  select state, country_iso2, activity_id, organization_id, count(*) from desk_report group by 1, 2, 3, 4;
$$;
comment on function rebuild_desk_lists is
  'After reports were loaded with triggers asleep (COPY with session_replication_role = replica): makes the lists anew.';
select rebuild_desk_lists();

create index ix_desk_report_state on desk_report (state, submitted_at, report_id);
create index ix_desk_report_country on desk_report (country_iso2, state, submitted_at, report_id)
  include (activity_id, organization_id, round_id);
create index ix_desk_report_activity on desk_report (activity_id, state, submitted_at, report_id)
  include (country_iso2, organization_id, round_id);
create index ix_desk_report_organization on desk_report (organization_id, state, submitted_at, report_id)
  include (activity_id, country_iso2, round_id);
create index ix_desk_report_round on desk_report (round_id, state, submitted_at, report_id)
  include (activity_id, country_iso2, organization_id);
create index ix_organization_names on organization using gin ((${NAMES}) gin_trgm_ops);

create function list_report_for_desk() returns trigger language plpgsql as $$
begin
  insert into desk_report ${ROW} from (select new.*) report ${COMMITMENT}
  on conflict on constraint pk_desk_report do update set state = excluded.state, submitted_at = excluded.submitted_at,
    round_id = excluded.round_id, activity_id = excluded.activity_id, country_iso2 = excluded.country_iso2,
    organization_id = excluded.organization_id;
  if not found then
    delete from desk_report where report_id = new.id;
  end if;
  return null;
end $$;

create function list_commitment_for_desk() returns trigger language plpgsql as $$
begin
  update desk_report
  set activity_id = new.activity_id, country_iso2 = new.country_iso2, organization_id = new.organization_id
  where report_id in (select id from report where commitment_id = new.id);
  return null;
end $$;

create function count_desk_report(listed desk_report, change integer) returns void language sql as $$
  insert into desk_report_count as kept (state, country_iso2, activity_id, organization_id, reports)
  values (listed.state, listed.country_iso2, listed.activity_id, listed.organization_id, change)
  on conflict on constraint pk_desk_report_count do update set reports = kept.reports + excluded.reports
$$;

create function count_desk_reports() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform count_desk_report(new, 1);
  elsif tg_op = 'DELETE' then
    perform count_desk_report(old, -1);
  -- In one order, or two reports on the same commitment that move at once could wait for each other for ever.
  elsif old.state < new.state then
    perform count_desk_report(old, -1), count_desk_report(new, 1);
  else
    perform count_desk_report(new, 1), count_desk_report(old, -1);
  end if;
  return null;
end $$;

create trigger tr_desk_report_counted after insert or delete on desk_report
  for each row execute function count_desk_reports();
create trigger tr_desk_report_recounted after update on desk_report
  for each row when ((old.state, old.country_iso2, old.activity_id, old.organization_id)
    is distinct from (new.state, new.country_iso2, new.activity_id, new.organization_id))
  execute function count_desk_reports();
create trigger tr_report_desk
  after insert or update of state, submitted_at, first_submitted_at, round_id, commitment_id on report
  for each row execute function list_report_for_desk();
create trigger tr_commitment_desk after update of activity_id, country_iso2, organization_id on commitment
  for each row execute function list_commitment_for_desk();
`,
  down: `
drop trigger tr_commitment_desk on commitment;
drop trigger tr_report_desk on report;
drop function list_commitment_for_desk();
drop function list_report_for_desk();
drop index ix_organization_names;
drop function rebuild_desk_lists();
drop function count_desk_report(desk_report, integer);
drop table desk_report;
drop table desk_report_count;
drop function count_desk_reports();
`,
};
