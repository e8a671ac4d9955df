import { randomBytes } from 'node:crypto';
import 'reflect-metadata';
import { loadDemonstration } from '../demonstration/load';
import logins from '../demonstration/logins.json';
import { Clock } from '../platform/clock/clock';
import type { Configuration } from '../platform/config/configuration';
import { refuseArguments } from './arguments';
import { CommandFailure, runCommand, say } from './command';
import { onDatabase } from './on-database';

/**
 * `demo:load`: loads the demonstration data. Exits with 0 when it is there already, with 1 and unchanged when something real
 * is in its way.
 */
runCommand(async ({ configuration, databaseUrl, args }) => {
  refuseArguments(args);
  const password = passwordFor(configuration);
  const outcome = await onDatabase(databaseUrl, (dataSource) =>
    loadDemonstration(dataSource, { today: new Clock().today(), password }),
  );
  switch (outcome.result) {
    case 'loaded':
      say(`Demonstration data loaded: ${listCounts(outcome.counts)}.`);
      say('Logins, all with the same password:');
      for (const { email, role } of logins) say(`  ${email} (${role})`);
      say(`Password: ${password}`);
      return;
    case 'already-there':
      say('The demonstration data is already there; nothing was changed. "npm run demo:remove" removes it.');
      return;
    case 'in-the-way':
      throw new CommandFailure(
        `The demonstration data was not loaded: ${outcome.what} is already in this installation.`,
      );
    default:
      outcome satisfies never;
  }
});

/** In production every load gets a generated password: one from the source code would open the desk to everybody. */
function passwordFor({ environment }: Configuration): string {
  const [login] = logins;
  return environment === 'production' || !login ? randomBytes(15).toString('base64url') : login.password;
}

function listCounts(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([what, count]) => `${count.toLocaleString('en')} ${what}`)
    .join(', ');
}
