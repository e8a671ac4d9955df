/** Tells the person at the keyboard one thing. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Tells what went wrong, on the error stream. */
export function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** `0.8 s`, for progress lines. */
export function secondsSince(startedAt: number): string {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}
