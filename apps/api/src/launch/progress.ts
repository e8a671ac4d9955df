/** Prints a line. */
export function announce(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Prints an error to standard error. */
export function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Prints an error of a long-running start, with the time. */
export function complainWithTime(line: string): void {
  complain(`${new Date().toISOString().slice(0, 19)}Z ${line}`);
}

/** `0.8 s`, for progress lines. */
export function secondsSince(startedAt: number): string {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}
