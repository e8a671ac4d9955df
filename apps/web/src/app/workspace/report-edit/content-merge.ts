import type { EvidenceView, ReportContentView } from '@opev/contract';
import { REPORT_STANDING_FIELDS, REPORT_TEXT_FIELDS } from '@opev/domain';
import { agrees, FIELD_POINTERS, isSame, valueAt, withValueAt } from '../../reports/content-pointers';
import { joinedText } from '../../saving/joined-text';

export type Side = 'mine' | 'theirs';
/** Choice of an answer: one side, or a joined one. */
export type MergeChoice = Side | { readonly joined: unknown };

/** A conflicting answer. Status, progress and reason form one unit. */
export interface Difference {
  /** Pointer of its first field; names the choice. */
  readonly pointer: string;
  readonly pointers: readonly string[];
  /** The only side that changed it since the common base; null when both did and the author must choose. */
  readonly suggested: Side | null;
  /** Proposed joined answer; undefined where answers cannot be joined. */
  readonly joined: unknown;
}

export interface Versions {
  /** Common base of both. */
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

/** All differences between mine and theirs, in page order. */
export function differences(versions: Versions): readonly Difference[] {
  const { mine, theirs } = versions;
  return UNITS.filter((pointers) => !agrees(pointers, mine, theirs)).map((pointers) => ({
    pointer: pointers[0] ?? '',
    pointers,
    suggested: suggestion(pointers, versions),
    joined: joinedAt(pointers[0] ?? '', versions),
  }));
}

/** Conflicts: answers both changed; everything else merges automatically. */
export function disputes(versions: Versions): readonly Difference[] {
  return differences(versions).filter(({ suggested }) => suggested === null);
}

/** My changes that theirs lacks. */
export function onlyMine(versions: Versions): readonly Difference[] {
  return differences(versions).filter(({ suggested }) => suggested !== 'theirs');
}

/** The merged content by the choices; null while one is missing. */
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
