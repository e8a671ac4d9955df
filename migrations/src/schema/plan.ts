/** The Plan as it was adopted: goals, activities, themes, and the countries it is carried out in. */
export const SCHEMA_OF_PLAN = {
  up: `
create table country (
  iso2 text not null,
  region text not null,
  name jsonb not null,
  time_zone text not null,
  is_verified boolean not null default false,
  is_demonstration boolean not null default false,
  constraint pk_country primary key (iso2),
  constraint ck_country_iso2 check (iso2 ~ '^[A-Z]{2}$'),
  constraint ck_country_region check (region in ('maghreb', 'mashreq', 'europe', 'other')),
  constraint ck_country_name check (name ?& array['en', 'fr', 'ar', 'es', 'ca'])
);

create table plan (
  id uuid not null default gen_random_uuid(),
  code text not null,
  title jsonb not null,
  adopted_on date not null,
  adopted_at text not null,
  activities_total integer not null,
  notes jsonb not null default '[]',
  constraint pk_plan primary key (id),
  constraint uq_plan_code unique (code),
  constraint ck_plan_title check (title ?& array['en', 'fr', 'ar', 'es', 'ca']),
  constraint ck_plan_activities_total check (activities_total > 0)
);

create table goal (
  id uuid not null default gen_random_uuid(),
  plan_id uuid not null,
  number integer not null,
  title jsonb not null,
  title_status jsonb not null,
  summary jsonb not null,
  constraint pk_goal primary key (id),
  constraint uq_goal_plan_number unique (plan_id, number),
  constraint fk_goal_plan foreign key (plan_id) references plan (id),
  constraint ck_goal_number check (number > 0),
  constraint ck_goal_title check (title ?& array['en', 'fr', 'ar', 'es', 'ca'])
);

create table theme (
  code text not null,
  label jsonb not null,
  position integer not null,
  constraint pk_theme primary key (code),
  constraint ck_theme_label check (label ?& array['en', 'fr', 'ar', 'es', 'ca'])
);

create table activity (
  id uuid not null default gen_random_uuid(),
  plan_id uuid not null,
  goal_id uuid not null,
  number integer not null,
  paragraph integer,
  title jsonb not null,
  wording text not null,
  approach text not null,
  constraint pk_activity primary key (id),
  constraint uq_activity_plan_number unique (plan_id, number),
  constraint uq_activity_plan_paragraph unique (plan_id, paragraph),
  constraint fk_activity_plan foreign key (plan_id) references plan (id),
  constraint fk_activity_goal foreign key (goal_id) references goal (id),
  constraint ck_activity_number check (number > 0),
  constraint ck_activity_paragraph check (paragraph > 0),
  constraint ck_activity_title check (title ?& array['en', 'fr', 'ar', 'es', 'ca']),
  constraint ck_activity_wording check (wording in ('working', 'paraphrase', 'official')),
  constraint ck_activity_approach check
    (approach in ('research', 'advocacy', 'training', 'dialogue', 'narratives', 'support', 'coordination'))
);
create index ix_activity_goal on activity (goal_id);

create table activity_theme (
  activity_id uuid not null,
  theme_code text not null,
  position integer not null,
  constraint pk_activity_theme primary key (activity_id, theme_code),
  constraint fk_activity_theme_activity foreign key (activity_id) references activity (id) on delete cascade,
  constraint fk_activity_theme_theme foreign key (theme_code) references theme (code)
);

create table good_practice (
  id uuid not null default gen_random_uuid(),
  slug text not null,
  title jsonb not null,
  country_iso2 text not null,
  responsible_organization text not null,
  period jsonb not null,
  activity jsonb not null,
  objectives jsonb not null,
  description jsonb not null,
  beneficiaries jsonb not null,
  approach text not null,
  themes jsonb not null default '[]',
  places jsonb not null default '[]',
  link_status text not null,
  source jsonb not null,
  constraint pk_good_practice primary key (id),
  constraint uq_good_practice_slug unique (slug),
  constraint fk_good_practice_country foreign key (country_iso2) references country (iso2),
  constraint ck_good_practice_link_status check (link_status in ('published', 'suggested')),
  constraint ck_good_practice_approach check
    (approach in ('research', 'advocacy', 'training', 'dialogue', 'narratives', 'support', 'coordination'))
);

create table good_practice_link (
  good_practice_id uuid not null,
  position integer not null,
  goal_id uuid not null,
  activity_id uuid,
  paragraph integer,
  constraint pk_good_practice_link primary key (good_practice_id, position),
  constraint fk_good_practice_link_practice foreign key (good_practice_id) references good_practice (id) on delete cascade,
  constraint fk_good_practice_link_goal foreign key (goal_id) references goal (id),
  constraint fk_good_practice_link_activity foreign key (activity_id) references activity (id)
);

create table known_organization (
  slug text not null,
  name text not null,
  native_name text,
  type text not null,
  country_iso2 text,
  relation text not null,
  scope text,
  note text,
  source text not null,
  source_url text,
  constraint pk_known_organization primary key (slug)
);
comment on table known_organization is
  'Background for staff: bodies named in public sources. None is a signatory by being here.';
`,
  down: `
drop table known_organization;
drop table good_practice_link;
drop table good_practice;
drop table activity_theme;
drop table activity;
drop table theme;
drop table goal;
drop table plan;
drop table country;
`,
};
