import type { Look } from './look';

/** One value that is another than it was. */
export interface AnswerDifference {
  readonly address: string;
  readonly path: string;
  readonly before: unknown;
  readonly now: unknown;
}

/** They name the moment, not what was so; what can be read from that they change at all is an attack of its own. */
const NAMES_OF_MOMENTS = ['asOf', 'snapshot', 'sinceSnapshot', 'nextCursor'];
/** The name of a snapshot, as it stands in files. */
const SNAPSHOT = /\d{4}-\d{2}-\d{2}-[0-9a-f]{16}/g;

/** What is different between two looks at the same addresses. */
export function differencesBetween(before: Look, now: Look): readonly AnswerDifference[] {
  return [...now].flatMap(([address, answer]) =>
    before.has(address) ? differencesWithin({ address, path: '', before: before.get(address), now: answer }) : [],
  );
}

/** What is different between two answers at one address. */
export function differencesWithin(one: AnswerDifference): readonly AnswerDifference[] {
  const { address, path, before, now } = one;
  if (typeof before === 'string' && typeof now === 'string') {
    return before.replace(SNAPSHOT, '') === now.replace(SNAPSHOT, '') ? [] : [one];
  }
  if (!isObject(before) || !isObject(now)) return Object.is(before, now) ? [] : [one];
  const keys = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...keys]
    .filter((key) => !NAMES_OF_MOMENTS.includes(key))
    .flatMap((key) => differencesWithin({ address, path: `${path}.${key}`, before: before[key], now: now[key] }));
}

/** A difference in one line. */
export function described({ address, path, before, now }: AnswerDifference): string {
  const short = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 60);
  return `${address} ${path.slice(1)}: ${short(before)} -> ${short(now)}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
