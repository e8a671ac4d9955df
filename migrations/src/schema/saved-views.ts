/** Lists as people want to find them again: filters, order and columns under a name of theirs. */
export const SCHEMA_OF_SAVED_VIEWS = {
  up: `
create table saved_view (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  list text not null,
  name text not null,
  query text not null,
  saved_at timestamptz not null default now(),
  constraint pk_saved_view primary key (id),
  constraint fk_saved_view_person foreign key (person_id) references person (id) on delete cascade,
  constraint uq_saved_view_name unique (person_id, list, name),
  constraint ck_saved_view_list check (list in ('desk-reports', 'known-organizations', 'workspace-commitments', 'workspace-reports')),
  constraint ck_saved_view_name check (btrim(name) <> '')
);
`,
  down: `
drop table saved_view;
`,
};
