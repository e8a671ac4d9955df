/** Headers that mark an answer as stale (RFC 9111), with its age in seconds. */
export function staleHeaders(since: Date, now: Date = new Date()): Readonly<Record<string, string>> {
  const seconds = Math.max(0, Math.round((now.getTime() - since.getTime()) / 1000));
  return { age: String(seconds), warning: '110 - "Response is Stale"' };
}
