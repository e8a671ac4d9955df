import { isBlank } from '@opev/domain';

/** Joins two texts with a common base: theirs first, then my additions; common parts once. */
export function joinedText(base: string, mine: string, theirs: string): string {
  if (mine.includes(theirs)) return mine;
  if (theirs.includes(mine)) return theirs;
  const isContinued = !isBlank(base) && mine.startsWith(base) && theirs.startsWith(base);
  return `${theirs.trimEnd()}\n\n${(isContinued ? mine.slice(base.length) : mine).trimStart()}`;
}
