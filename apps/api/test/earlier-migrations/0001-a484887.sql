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

create table person (
  id uuid not null default gen_random_uuid(),
  email text not null,
  name text not null,
  language text not null,
  password_hash text not null,
  staff_role text,
  is_demonstration boolean not null default false,
  created_at timestamptz not null default now(),
  deactivated_at timestamptz,
  constraint pk_person primary key (id),
  constraint uq_person_email unique (email),
  constraint ck_person_email check (email = lower(email) and length(email) between 3 and 254),
  constraint ck_person_language check (language in ('en', 'fr', 'ar', 'es', 'ca')),
  constraint ck_person_staff_role check (staff_role in ('reviewer', 'coordinator'))
);

create table session (
  token_hash text not null,
  person_id uuid not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  constraint pk_session primary key (token_hash),
  constraint fk_session_person foreign key (person_id) references person (id) on delete cascade
);
create index ix_session_person on session (person_id);
create index ix_session_expires_at on session (expires_at);

create table sign_in_attempt (
  id bigint generated always as identity,
  account_hash text not null,
  address_hash text not null,
  succeeded boolean not null,
  attempted_at timestamptz not null default now(),
  constraint pk_sign_in_attempt primary key (id)
);
create index ix_sign_in_attempt_account on sign_in_attempt (account_hash, attempted_at);
create index ix_sign_in_attempt_address on sign_in_attempt (address_hash, attempted_at);

create table audit_entry (
  id bigint generated always as identity,
  occurred_at timestamptz not null default now(),
  actor_id uuid,
  action text not null,
  subject_type text not null,
  subject_id text not null,
  organization_id uuid,
  detail jsonb not null default '{}',
  constraint pk_audit_entry primary key (id)
);
create index ix_audit_entry_subject on audit_entry (subject_type, subject_id);
create index ix_audit_entry_organization on audit_entry (organization_id, id);

create table idempotency_key (
  person_id uuid not null,
  key text not null,
  request_hash text not null,
  subject_id uuid not null,
  created_at timestamptz not null default now(),
  constraint pk_idempotency_key primary key (person_id, key),
  constraint fk_idempotency_key_person foreign key (person_id) references person (id) on delete cascade,
  constraint ck_idempotency_key_key check (length(key) between 8 and 200)
);

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
  ends_on date,
  is_for_safety boolean not null default false,
  constraint pk_organization_pause primary key (id),
  constraint fk_organization_pause_organization foreign key (organization_id) references organization (id) on delete cascade,
  constraint ck_organization_pause_span check (ends_on is null or ends_on >= starts_on)
);
create index ix_organization_pause_organization on organization_pause (organization_id);

create table membership (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  organization_id uuid not null,
  role text not null,
  since date not null default current_date,
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

create table report (
  id uuid not null default gen_random_uuid(),
  commitment_id uuid not null,
  round_id uuid not null,
  corrects_id uuid,
  author_id uuid,
  state text not null default 'draft',
  version integer not null default 1,
  claimed_status text,
  progress_percent integer,
  hold_reason text,
  what_was_done text not null default '',
  outputs jsonb not null default '{}',
  people jsonb not null default '{}',
  obstacles text not null default '',
  next_step text not null default '',
  evidence jsonb not null default '[]',
  audience text,
  text_language text not null,
  created_at timestamptz not null default now(),
  edited_at timestamptz not null default now(),
  first_submitted_at timestamptz,
  submitted_at timestamptz,
  published_at timestamptz,
  verified_rating text,
  constraint pk_report primary key (id),
  constraint fk_report_commitment foreign key (commitment_id) references commitment (id) on delete cascade,
  constraint fk_report_round foreign key (round_id) references round (id),
  constraint fk_report_corrects foreign key (corrects_id) references report (id) on delete set null,
  constraint fk_report_author foreign key (author_id) references person (id) on delete set null,
  constraint ck_report_state check
    (state in ('draft', 'submitted', 'returned', 'approved', 'published', 'withdrawn', 'superseded')),
  constraint ck_report_version check (version > 0),
  constraint ck_report_claimed_status check
    (claimed_status in ('not-started', 'in-progress', 'on-hold', 'completed', 'discontinued')),
  constraint ck_report_progress check (progress_percent between 0 and 100),
  constraint ck_report_progress_fits check (state in ('draft', 'returned') or (claimed_status is not null
    and progress_percent is not null and audience is not null
    and (claimed_status <> 'not-started' or progress_percent = 0)
    and (claimed_status <> 'completed' or progress_percent = 100)
    and (claimed_status in ('on-hold', 'discontinued')) = (hold_reason is not null))),
  constraint ck_report_hold_reason check
    (hold_reason in ('funding', 'security', 'legal-restriction', 'partner', 'access', 'other')),
  constraint ck_report_audience check (audience in ('observatory', 'signatories', 'everyone')),
  constraint ck_report_text_language check (text_language in ('en', 'fr', 'ar', 'es', 'ca')),
  constraint ck_report_verified_rating check
    (verified_rating in ('no-evidence', 'not-started', 'limited', 'substantial', 'complete')),
  constraint ck_report_submitted check (state = 'draft' or first_submitted_at is not null),
  constraint ck_report_published check
    (state not in ('published', 'withdrawn', 'superseded') or (published_at is not null and verified_rating is not null))
);
create unique index uq_report_published on report (commitment_id, round_id) where state = 'published';
create unique index uq_report_in_work on report (commitment_id, round_id)
  where state in ('draft', 'submitted', 'returned', 'approved');
create index ix_report_commitment on report (commitment_id);
create index ix_report_round on report (round_id);
create index ix_report_queue on report (state, submitted_at) where state in ('submitted', 'approved');
create index ix_report_publication on report (published_at desc, id desc) where state = 'published';

create table report_event (
  id uuid not null default gen_random_uuid(),
  report_id uuid not null,
  occurred_at timestamptz not null default now(),
  actor_id uuid,
  move text not null,
  from_state text,
  to_state text not null,
  reasons text[] not null default '{}',
  comment text not null default '',
  constraint pk_report_event primary key (id),
  constraint fk_report_event_report foreign key (report_id) references report (id) on delete cascade,
  constraint fk_report_event_actor foreign key (actor_id) references person (id) on delete set null
);
create index ix_report_event_report on report_event (report_id, occurred_at);

create table review (
  id uuid not null default gen_random_uuid(),
  report_id uuid not null,
  reviewer_id uuid,
  reviewed_at timestamptz not null default now(),
  decision text not null,
  reasons text[] not null default '{}',
  comment text not null default '',
  verified_rating text,
  method text,
  verified_on date,
  constraint pk_review primary key (id),
  constraint fk_review_report foreign key (report_id) references report (id) on delete cascade,
  constraint fk_review_reviewer foreign key (reviewer_id) references person (id) on delete set null,
  constraint ck_review_decision check (decision in ('return', 'approve')),
  constraint ck_review_return check
    (decision <> 'return' or (cardinality(reasons) > 0 and length(btrim(comment)) > 0)),
  constraint ck_review_approve check
    (decision <> 'approve' or (verified_rating is not null and method is not null and verified_on is not null)),
  constraint ck_review_rating check
    (verified_rating in ('no-evidence', 'not-started', 'limited', 'substantial', 'complete')),
  constraint ck_review_method check
    (method in ('documents', 'interview', 'visit', 'public-sources', 'partner-confirmation'))
);
create index ix_review_report on review (report_id, reviewed_at);

create table standing (
  commitment_id uuid not null,
  report_id uuid not null,
  claimed_status text not null,
  progress_percent integer not null,
  verified_rating text not null,
  published_at timestamptz not null,
  constraint pk_standing primary key (commitment_id),
  constraint uq_standing_report unique (report_id),
  constraint fk_standing_commitment foreign key (commitment_id) references commitment (id) on delete cascade,
  constraint fk_standing_report foreign key (report_id) references report (id) on delete cascade
);
comment on table standing is
  'One row per commitment with a published report: the latest by round, then by publication. Written with the publication.';

create function notify_published() returns trigger language plpgsql as $$
begin
  perform pg_notify('published', '');
  return null;
end $$;
create trigger tr_plan_published after insert or update or delete or truncate on plan
  for each statement execute function notify_published();
create trigger tr_goal_published after insert or update or delete or truncate on goal
  for each statement execute function notify_published();
create trigger tr_theme_published after insert or update or delete or truncate on theme
  for each statement execute function notify_published();
create trigger tr_activity_published after insert or update or delete or truncate on activity
  for each statement execute function notify_published();
create trigger tr_activity_theme_published after insert or update or delete or truncate on activity_theme
  for each statement execute function notify_published();
create trigger tr_country_published after insert or update or delete or truncate on country
  for each statement execute function notify_published();
create trigger tr_good_practice_published after insert or update or delete or truncate on good_practice
  for each statement execute function notify_published();
create trigger tr_good_practice_link_published after insert or update or delete or truncate on good_practice_link
  for each statement execute function notify_published();
create trigger tr_organization_published after insert or update or delete or truncate on organization
  for each statement execute function notify_published();
create trigger tr_organization_pause_published after insert or update or delete or truncate on organization_pause
  for each statement execute function notify_published();
create trigger tr_commitment_published after insert or update or delete or truncate on commitment
  for each statement execute function notify_published();
create trigger tr_round_published after insert or update or delete or truncate on round
  for each statement execute function notify_published();
create trigger tr_round_extension_published after insert or update or delete or truncate on round_extension
  for each statement execute function notify_published();
create trigger tr_standing_published after insert or update or delete or truncate on standing
  for each statement execute function notify_published();
create trigger tr_report_published after update of state on report
  for each row when (old.state is distinct from new.state and 'published' in (old.state, new.state))
  execute function notify_published();
