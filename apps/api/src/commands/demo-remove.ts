import 'reflect-metadata';
import { removeDemonstration } from '../demonstration/remove';
import { Clock } from '../platform/clock/clock';
import { refuseArguments } from './arguments';
import { runCommand, say } from './command';
import { onDatabase } from './on-database';

/** `demo:remove`: removes all demonstration data and nothing else. Exits with 0 when there is none. */
runCommand(async ({ databaseUrl, args }) => {
  refuseArguments(args);
  const outcome = await onDatabase(databaseUrl, (dataSource) => removeDemonstration(dataSource, new Clock().today()));
  if (outcome.result === 'nothing-there') {
    say('There is no demonstration data; nothing was changed.');
    return;
  }
  const counts = Object.entries(outcome.counts).map(([what, count]) => `${count.toLocaleString('en')} ${what}`);
  say(`Demonstration data removed: ${counts.join(', ')}.`);
  for (const { kind, code } of outcome.remaining) {
    say(`The ${kind} ${code} stays, because real organisations use it; it no longer counts as demonstration.`);
  }
});
