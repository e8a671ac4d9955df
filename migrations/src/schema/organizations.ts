/** Organisations, what they have taken up, who speaks for them, and the rounds they report in. */
export const SCHEMA_OF_ORGANIZATIONS = {
  up: `
create table organization (
  id uuid not null default gen_random_uuid(),
  slug text not null,
  name text not null,
  native_name text,
  acronym text,
  type text not null,
  country_iso2 text not null,
  parent_id uuid,
  website text,
  languages text[] not null default '{}',
  lifecycle text not null,
  applied_on date not null,
  active_from date,
  left_on date,
  chosen_disclosure text not null default 'counted-only',
  least_disclosure text not null default 'named',
  is_demonstration boolean not null default false,
  constraint pk_organization primary key (id),
  constraint uq_organization_slug unique (slug),
  constraint fk_organization_country foreign key (country_iso2) references country (iso2),
  constraint fk_organization_parent foreign key (parent_id) references organization (id),
  constraint ck_organization_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint ck_organization_type check (type in ('ngo', 'network', 'womens-organization', 'youth-organization',
    'trade-union', 'university', 'foundation', 'social-movement', 'observatory', 'public-body', 'other')),
  constraint ck_organization_lifecycle check (lifecycle in ('applied', 'active', 'paused', 'left')),
  constraint ck_organization_active_from check (lifecycle = 'applied' or active_from is not null),
  constraint ck_organization_left_on check ((lifecycle = 'left') = (left_on is not null)),
  constraint ck_organization_chosen_disclosure check
    (chosen_disclosure in ('named', 'country-only', 'region-only', 'counted-only')),
  constraint ck_organization_least_disclosure check
    (least_disclosure in ('named', 'country-only', 'region-only', 'counted-only'))
);
create index ix_organization_country on organization (country_iso2);
comment on column organization.least_disclosure is
  'The observatory may tighten what the organisation chose; the stricter of the two holds.';

create table organization_pause (
  id uuid not null default gen_random_uuid(),
  organization_id uuid not null,
  starts_on date not null,
  resumes_on date,
  is_for_safety boolean not null default false,
  constraint pk_organization_pause primary key (id),
  constraint fk_organization_pause_organization foreign key (organization_id) references organization (id) on delete cascade,
  constraint ck_organization_pause_span check (resumes_on is null or resumes_on >= starts_on)
);
create index ix_organization_pause_organization on organization_pause (organization_id);

create table membership (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  organization_id uuid not null,
  role text not null,
  since date not null default (now())::date,
  until date,
  constraint pk_membership primary key (id),
  constraint fk_membership_person foreign key (person_id) references person (id) on delete cascade,
  constraint fk_membership_organization foreign key (organization_id) references organization (id) on delete cascade,
  constraint ck_membership_role check (role in ('reporter', 'manager')),
  constraint ck_membership_span check (until is null or until >= since)
);
create unique index uq_membership_current on membership (person_id, organization_id) where until is null;
create index ix_membership_organization on membership (organization_id);

create table commitment (
  id uuid not null default gen_random_uuid(),
  organization_id uuid not null,
  activity_id uuid not null,
  country_iso2 text not null,
  place text,
  starts_on date not null,
  ends_on date,
  withdrawn_on date,
  placement text not null default 'plan',
  created_at timestamptz not null default now(),
  constraint pk_commitment primary key (id),
  constraint fk_commitment_organization foreign key (organization_id) references organization (id) on delete cascade,
  constraint fk_commitment_activity foreign key (activity_id) references activity (id),
  constraint fk_commitment_country foreign key (country_iso2) references country (iso2),
  constraint ck_commitment_span check (ends_on is null or ends_on >= starts_on),
  constraint ck_commitment_placement check (placement in ('named', 'country', 'region', 'plan'))
);
create unique index uq_commitment_standing on commitment (organization_id, activity_id, country_iso2)
  where withdrawn_on is null;
create index ix_commitment_activity on commitment (activity_id);
create index ix_commitment_country on commitment (country_iso2);
comment on column commitment.placement is
  'How closely the public may locate it; computed by libs/domain disclosure.ts, kept here so that lists can filter on it.';

create table round (
  id uuid not null default gen_random_uuid(),
  plan_id uuid not null,
  code text not null,
  label jsonb not null,
  opens_on date not null,
  due_on date not null,
  locks_on date not null,
  is_demonstration boolean not null default false,
  constraint pk_round primary key (id),
  constraint uq_round_plan_code unique (plan_id, code),
  constraint uq_round_plan_opens_on unique (plan_id, opens_on),
  constraint fk_round_plan foreign key (plan_id) references plan (id),
  constraint ck_round_dates check (opens_on <= due_on and due_on <= locks_on),
  constraint ck_round_label check (label ?& array['en', 'fr', 'ar', 'es', 'ca'])
);

create table round_extension (
  round_id uuid not null,
  organization_id uuid not null,
  due_on date not null,
  constraint pk_round_extension primary key (round_id, organization_id),
  constraint fk_round_extension_round foreign key (round_id) references round (id) on delete cascade,
  constraint fk_round_extension_organization foreign key (organization_id) references organization (id) on delete cascade
);
`,
  down: `
drop table round_extension;
drop table round;
drop table commitment;
drop table membership;
drop table organization_pause;
drop table organization;
`,
};
