/** Tables whose rows have a public id. */
const TABLES = ['commitment', 'report'];

/**
 * PostgreSQL locks a row whose unique columns change against everybody who points at it, because a foreign key could name them; of a partial
 * index it knows that none can. So an organization can be tightened while a round is settled or a report is begun: neither waits for the other,
 * and none is ended because both wait.
 */
export const SCHEMA_OF_PUBLIC_ID_LOCKS = {
  up: TABLES.map(
    (table) => `
drop index uq_${table}_public_id;
create unique index uq_${table}_public_id on ${table} (public_id) where public_id is not null;`,
  ).join('\n'),
  down: TABLES.map(
    (table) => `
drop index uq_${table}_public_id;
create unique index uq_${table}_public_id on ${table} (public_id);`,
  ).join('\n'),
};
