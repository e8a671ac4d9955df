import type { ReportContentView } from '@opev/contract';
import { agrees, FIELD_POINTERS, valueAt, withValueAt } from '../../reports/content-pointers';

export type Side = 'mine' | 'theirs';

/** One thing two people wrote differently. Status, progress and reason belong together and are chosen as one. */
export interface Difference {
  /** Pointer of its first field; names the choice. */
  readonly pointer: string;
  readonly pointers: readonly string[];
  /** The side that changed it since both saw the same; null when both did: then only the author can tell. */
  readonly suggested: Side | null;
}

export interface Versions {
  /** What both started from. */
  readonly base: ReportContentView;
  readonly mine: ReportContentView;
  readonly theirs: ReportContentView;
}

export type Choices = ReadonlyMap<string, Side>;

const TOGETHER = ['/claimedStatus', '/progressPercent', '/holdReason'];
const UNITS = [
  TOGETHER,
  ...FIELD_POINTERS.filter((pointer) => !TOGETHER.includes(pointer)).map((pointer) => [pointer]),
];

/** Everything that differs between mine and theirs, in the order of the page. */
export function differences({ base, mine, theirs }: Versions): readonly Difference[] {
  return UNITS.filter((pointers) => !agrees(pointers, mine, theirs)).map((pointers) => ({
    pointer: pointers[0] ?? '',
    pointers,
    suggested: suggestion(pointers, { base, mine, theirs }),
  }));
}

/** Theirs, with mine wherever I chose so; null while a choice is missing: nothing is decided silently. */
export function merged(versions: Versions, choices: Choices): ReportContentView | null {
  const all = differences(versions);
  if (!all.every(({ pointer }) => choices.has(pointer))) return null;
  return all
    .filter(({ pointer }) => choices.get(pointer) === 'mine')
    .flatMap(({ pointers }) => pointers)
    .reduce((content, pointer) => withValueAt(content, pointer, valueAt(versions.mine, pointer)), versions.theirs);
}

/** The choices that follow from who changed what. */
export function suggestedChoices(versions: Versions): Choices {
  const decided = differences(versions).filter(({ suggested }) => suggested !== null);
  return new Map(decided.map(({ pointer, suggested }) => [pointer, suggested as Side]));
}

function suggestion(pointers: readonly string[], { base, mine, theirs }: Versions): Side | null {
  if (agrees(pointers, base, mine)) return 'theirs';
  return agrees(pointers, base, theirs) ? 'mine' : null;
}
