import type { EvidenceView, ReportContentView } from '@opev/contract';
import { REPORT_STANDING_FIELDS, REPORT_TEXT_FIELDS } from '@opev/domain';
import { agrees, FIELD_POINTERS, isSame, valueAt, withValueAt } from '../../reports/content-pointers';
import { joinedText } from '../../saving/joined-text';

export type Side = 'mine' | 'theirs';
/** Which answer stays: that of one side, or one made of both. */
export type MergeChoice = Side | { readonly joined: unknown };

/** One thing two people wrote differently. Status, progress and reason belong together and are chosen as one. */
export interface Difference {
  /** Pointer of its first field; names the choice. */
  readonly pointer: string;
  readonly pointers: readonly string[];
  /** The side that changed it since both saw the same; null when both did: then only the author can tell. */
  readonly suggested: Side | null;
  /** Both answers in one, as a start; undefined where an answer can only be one or the other. */
  readonly joined: unknown;
}

export interface Versions {
  /** What both started from. */
  readonly base: ReportContentView;
  readonly mine: ReportContentView;
  readonly theirs: ReportContentView;
}

export type Choices = ReadonlyMap<string, MergeChoice>;

const TOGETHER = REPORT_STANDING_FIELDS.map((name) => `/${name}`);
const TEXTS: readonly string[] = REPORT_TEXT_FIELDS.map((name) => `/${name}`);
const UNITS = [
  TOGETHER,
  ...FIELD_POINTERS.filter((pointer) => !TOGETHER.includes(pointer)).map((pointer) => [pointer]),
];

/** Everything that differs between mine and theirs, in the order of the page. */
export function differences(versions: Versions): readonly Difference[] {
  const { mine, theirs } = versions;
  return UNITS.filter((pointers) => !agrees(pointers, mine, theirs)).map((pointers) => ({
    pointer: pointers[0] ?? '',
    pointers,
    suggested: suggestion(pointers, versions),
    joined: joinedAt(pointers[0] ?? '', versions),
  }));
}

/** What both changed, so that somebody has to choose; everything else merges by itself. */
export function disputes(versions: Versions): readonly Difference[] {
  return differences(versions).filter(({ suggested }) => suggested === null);
}

/** What I changed and theirs does not say: lost with my version. */
export function onlyMine(versions: Versions): readonly Difference[] {
  return differences(versions).filter(({ suggested }) => suggested !== 'theirs');
}

/** Theirs, with mine or both wherever I chose so; null while a choice is missing: nothing is decided silently. */
export function merged(versions: Versions, choices: Choices): ReportContentView | null {
  const chosen = differences(versions).map(({ pointer, pointers, suggested }) => ({
    pointers,
    choice: choices.get(pointer) ?? suggested,
  }));
  if (chosen.some(({ choice }) => choice === null)) return null;
  return chosen.reduce((content, { pointers, choice }) => {
    if (choice === null || choice === 'theirs') return content;
    return pointers.reduce(
      (sofar, pointer) =>
        withValueAt(sofar, pointer, choice === 'mine' ? valueAt(versions.mine, pointer) : choice.joined),
      content,
    );
  }, versions.theirs);
}

function suggestion(pointers: readonly string[], { base, mine, theirs }: Versions): Side | null {
  if (agrees(pointers, base, mine)) return 'theirs';
  return agrees(pointers, base, theirs) ? 'mine' : null;
}

function joinedAt(pointer: string, { base, mine, theirs }: Versions): unknown {
  if (TEXTS.includes(pointer)) {
    const [before, one, other] = [base, mine, theirs].map((content) => String(valueAt(content, pointer)));
    return joinedText(before ?? '', one ?? '', other ?? '');
  }
  return pointer === '/evidence' ? joinedEvidence(mine.evidence, theirs.evidence) : undefined;
}

function joinedEvidence(mine: readonly EvidenceView[], theirs: readonly EvidenceView[]): readonly EvidenceView[] {
  return [...theirs, ...mine.filter((piece) => !theirs.some((other) => isSame(piece, other)))];
}
