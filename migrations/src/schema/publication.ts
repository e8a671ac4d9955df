/**
 * Tells every instance that something public changed, whoever wrote it (a request, a command, a migration):
 * one NOTIFY on the channel `published` per transaction. Drafts and reviews do not fire it.
 */
const WATCHED = [
  'plan',
  'goal',
  'theme',
  'activity',
  'activity_theme',
  'country',
  'good_practice',
  'good_practice_link',
  'organization',
  'organization_pause',
  'commitment',
  'round',
  'round_extension',
  'standing',
];

export const SCHEMA_OF_PUBLICATION = {
  up: `
create function notify_published() returns trigger language plpgsql as $$
begin
  perform pg_notify('published', '');
  return null;
end $$;
${WATCHED.map(
  (table) => `create trigger tr_${table}_published after insert or update or delete or truncate on ${table}
  for each statement execute function notify_published();`,
).join('\n')}
create trigger tr_report_published after update of state on report
  for each row when (old.state is distinct from new.state and 'published' in (old.state, new.state))
  execute function notify_published();
`,
  down: `
drop trigger tr_report_published on report;
${WATCHED.map((table) => `drop trigger tr_${table}_published on ${table};`).join('\n')}
drop function notify_published();
`,
};
