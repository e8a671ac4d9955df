/** Reports, what happened to them, and the observatory's reviews. */
export const SCHEMA_OF_REPORTS = {
  up: `
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
create index ix_report_corrects on report (corrects_id);
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
`,
  down: `
drop table standing;
drop table review;
drop table report_event;
drop table report;
`,
};
