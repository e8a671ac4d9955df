/** Prints progress to standard error. */
export function showProgress(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Prints a result to standard output. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
