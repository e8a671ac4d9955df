/**
 * Browsers that somebody signed in from: whoever is let in from one need not wait because others failed to sign in. Of a
 * browser only the hash of a random word is kept that its cookie holds.
 */
export const SCHEMA_OF_KNOWN_DEVICES = {
  up: `
create table known_device (
  token_hash text not null,
  person_id uuid not null,
  last_signed_in_at timestamptz not null,
  constraint pk_known_device primary key (token_hash, person_id),
  constraint fk_known_device_person foreign key (person_id) references person (id) on delete cascade
);
create index ix_known_device_person on known_device (person_id, last_signed_in_at);
`,
  down: `
drop table known_device;
`,
};
