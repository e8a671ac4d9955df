import { LANGUAGES, type Language, type LocalizedText, type Wording } from '@opev/domain';
import type { ImportProblem } from './import-problems';
import type { PlanFileRow } from './plan-file';

/** An activity as the Plan has it now. */
export interface CurrentActivity {
  readonly id: string;
  readonly number: number;
  readonly goal: number;
  readonly paragraph: number | null;
  readonly title: LocalizedText;
  readonly wording: Wording;
}

export type ChangedField = 'paragraph' | 'wording' | `title.${Language}`;

/** A changed field of an activity; null: unknown. */
export interface FieldChange {
  readonly field: ChangedField;
  readonly from: string | null;
  readonly to: string | null;
}

/** An activity that the file would change, and what it would be. */
export interface ActivityChange {
  readonly id: string;
  readonly number: number;
  readonly changes: readonly FieldChange[];
  readonly to: Pick<PlanFileRow, 'paragraph' | 'title' | 'wording'>;
}

export interface Differences {
  readonly activities: readonly ActivityChange[];
  readonly problems: readonly ImportProblem[];
}

/** Compares a file with the Plan: changes, and rows that do not fit. Activities missing from the file stay unchanged. */
export function compareWithPlan(rows: readonly PlanFileRow[], current: readonly CurrentActivity[]): Differences {
  const byNumber = new Map(current.map((activity) => [activity.number, activity]));
  const activities = rows.flatMap((row): ActivityChange[] => {
    const activity = byNumber.get(row.number);
    const changes = activity ? changesOf(row, activity) : [];
    return activity && changes.length > 0 ? [{ id: activity.id, number: row.number, changes, to: row }] : [];
  });
  return {
    activities,
    problems: [...rows.flatMap((row) => misfitsOf(row, byNumber, current)), ...takenParagraphs(rows, current)],
  };
}

function changesOf(row: PlanFileRow, activity: CurrentActivity): FieldChange[] {
  const paragraphs = { from: activity.paragraph?.toString() ?? null, to: row.paragraph?.toString() ?? null };
  const all: FieldChange[] = [
    { field: 'paragraph', ...paragraphs },
    ...LANGUAGES.map((language): FieldChange => ({
      field: `title.${language}`,
      from: activity.title[language] ?? null,
      to: row.title[language],
    })),
    { field: 'wording', from: activity.wording, to: row.wording },
  ];
  return all.filter(({ from, to }) => from !== to);
}

function misfitsOf(
  { line, number, goal }: PlanFileRow,
  byNumber: ReadonlyMap<number, CurrentActivity>,
  current: readonly CurrentActivity[],
): ImportProblem[] {
  const activity = byNumber.get(number);
  if (!activity) return [{ line, code: 'number-unknown', values: { number } }];
  if (activity.goal === goal) return [];
  const isKnown = current.some((one) => one.goal === goal);
  if (!isKnown) return [{ line, code: 'goal-unknown', values: { goal } }];
  return [{ line, code: 'goal-wrong', values: { number, right: activity.goal, goal } }];
}

/** Conflicts with paragraphs of activities that are not in the file; those in the file may exchange theirs. */
function takenParagraphs(rows: readonly PlanFileRow[], current: readonly CurrentActivity[]): ImportProblem[] {
  const spokenOf = new Set(rows.map(({ number }) => number));
  const holders = new Map(
    current.filter(({ number }) => !spokenOf.has(number)).map(({ paragraph, number }) => [paragraph, number]),
  );
  return rows.flatMap(({ line, paragraph }): ImportProblem[] => {
    const holder = paragraph === null ? undefined : holders.get(paragraph);
    if (paragraph === null || holder === undefined) return [];
    return [{ line, code: 'paragraph-taken', values: { paragraph, holder } }];
  });
}
