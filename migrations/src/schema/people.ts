/** Logins, their sessions, and the trail of what was done by whom. */
export const SCHEMA_OF_PEOPLE = {
  up: `
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
`,
  down: `
drop table idempotency_key;
drop table audit_entry;
drop table sign_in_attempt;
drop table session;
drop table person;
`,
};
