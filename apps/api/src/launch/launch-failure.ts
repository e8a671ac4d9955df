/** A failure the user can correct: only its message is printed, no stack. */
export class LaunchFailure extends Error {
  override readonly name = 'LaunchFailure';
}

/** The system's code of an error (`ENOENT`, `28P01`); empty when it has none. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
