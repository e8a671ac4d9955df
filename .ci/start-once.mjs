/** `npm start` on data of its own until its first page, and an end that leaves nothing running. */
import { removeInstallation, start, stop } from './installation.mjs';

process.once('SIGTERM', () => void removeInstallation().finally(() => process.exit(1)));
try {
  const { seconds } = await start();
  console.log(`npm start: the first page after ${seconds.toFixed(1)} s`);
  if (!(await stop())) throw new Error('after Ctrl-C something is left running');
} finally {
  await removeInstallation();
}
