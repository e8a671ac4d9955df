import { MigrationExecutor } from 'typeorm';
import { refuseArguments } from './arguments';
import { CommandFailure, runCommand, say } from './command';
import { migrationUrl, whileNobodyElseMigrates } from './migrating';

/** `db:revert`: takes back the newest migration, with the data only it had room for. */
runCommand(async (context) => {
  refuseArguments(context.args);
  await whileNobodyElseMigrates(migrationUrl(context), async (dataSource) => {
    const [newest] = await new MigrationExecutor(dataSource).getExecutedMigrations();
    if (newest === undefined) throw new CommandFailure('There is no migration to take back: the database has none.');
    await dataSource.undoLastMigration();
    say(`Taken back: ${newest.name}`);
  });
});
