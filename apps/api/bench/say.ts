/** Tells whoever runs a benchmark how it is getting on. */
export function showProgress(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Writes a result, for reading and for keeping. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
