import { isBlank } from '@opev/domain';

/** Two texts that went on from the same one: the other first, then what mine added; what is in both is said once. */
export function joinedText(base: string, mine: string, theirs: string): string {
  if (mine.includes(theirs)) return mine;
  if (theirs.includes(mine)) return theirs;
  const isContinued = !isBlank(base) && mine.startsWith(base) && theirs.startsWith(base);
  return `${theirs.trimEnd()}\n\n${(isContinued ? mine.slice(base.length) : mine).trimStart()}`;
}
