import { EmbeddedPostgres } from '../src/launch/embedded-postgres';
import { announce } from '../src/launch/progress';

/**
 * A launcher with only the database, for tests that kill it: joins the database of a directory, prints its URL, again after
 * a restart, and leaves on SIGTERM.
 */
async function main(directory: string): Promise<void> {
  const postgres = await EmbeddedPostgres.join(directory);
  const staying = setInterval(() => undefined, 60_000);
  postgres.on('restarted', announce);
  process.once('SIGTERM', () => {
    clearInterval(staying);
    void postgres.leave();
  });
  announce(postgres.url);
}

void main(process.argv[2] ?? '');
