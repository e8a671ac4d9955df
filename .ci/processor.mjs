import { readFileSync } from 'node:fs';

/**
 * Seconds of processor time of everything this process started and that has ended since, with what that started in turn. Unlike the clock it
 * hardly moves while a machine is busy with something else; it does not see what only waits.
 */
export function processorSeconds() {
  // Fields 16 and 17 of /proc/self/stat, in hundredths; the name before them may hold spaces.
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1).split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

/** What a piece of work took by the clock and of the processors. Its processes have to have ended. */
export async function timed(work) {
  const [clock, processor] = [performance.now(), processorSeconds()];
  await work();
  return { clock: (performance.now() - clock) / 1000, processor: processorSeconds() - processor };
}
