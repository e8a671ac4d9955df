import { refuseArguments } from './arguments';
import { runCommand, say } from './command';
import { migrationUrl, whileNobodyElseMigrates } from './migrating';

/** `db:migrate`: brings the schema and the reference data up to this version. */
runCommand(async (context) => {
  refuseArguments(context.args);
  await whileNobodyElseMigrates(migrationUrl(context), async (dataSource) => {
    const done = await dataSource.runMigrations();
    for (const { name } of done) say(`Migrated: ${name}`);
    if (done.length === 0) say('The database is up to date: there was nothing to migrate.');
  });
});
