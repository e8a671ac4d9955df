import 'reflect-metadata';
import { mendStandings, wrongStandings } from '../reports/standings-check';
import { CommandFailure, runCommand, say } from './command';
import { onDatabase } from './on-database';

/**
 * `figures:verify [-- --check]`: repairs commitments whose standing differs from their published reports, and prints which
 * they were. With `--check` nothing is changed, and the exit code is 1 when there are any.
 */
runCommand(async ({ databaseUrl, args }) => {
  const [option, ...others] = args;
  if (others.length > 0 || (option !== undefined && option !== '--check')) {
    throw new CommandFailure('npm run figures:verify takes nothing, or `-- --check` to change nothing.');
  }
  const isCheck = option === '--check';
  const wrong = await onDatabase(databaseUrl, isCheck ? wrongStandings : mendStandings);
  if (wrong.length === 0) {
    say('Every standing is what the published reports say.');
    return;
  }
  const list = wrong.map((id) => `  ${id}`).join('\n');
  if (isCheck)
    throw new CommandFailure(`These commitments stand on something else than their published reports say:\n${list}`);
  say(
    `${String(wrong.length)} standings were not what the published reports say, and were put right. Their commitments:\n${list}`,
  );
});
