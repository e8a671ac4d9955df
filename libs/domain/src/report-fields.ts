import type { ReportContent } from './report-content';
import { OUTPUT_KINDS, PEOPLE_GROUPS } from './vocabulary';

export type ReportField = keyof ReportContent;

/** What an author gives in a field: how far it has come, a text, counts by kind, proofs, or a choice about the texts. */
export type ReportFieldKind = 'standing' | 'text' | 'counts' | 'evidence' | 'choice';

/**
 * Every field of a report's content in the order of the page. What handles each field reads this list, or is checked by the
 * compiler to name all of them: a field that is added here and in `ReportContent` is forgotten nowhere.
 */
export const REPORT_FIELDS = {
  claimedStatus: 'standing',
  progressPercent: 'standing',
  holdReason: 'standing',
  whatWasDone: 'text',
  outputs: 'counts',
  people: 'counts',
  obstacles: 'text',
  nextStep: 'text',
  evidence: 'evidence',
  audience: 'choice',
  textLanguage: 'choice',
} as const satisfies Readonly<Record<keyof ReportContent, ReportFieldKind>>;

type FieldOf<K extends ReportFieldKind> = {
  [F in ReportField]: (typeof REPORT_FIELDS)[F] extends K ? F : never;
}[ReportField];

/** What an author writes in words. */
export type ReportTextField = FieldOf<'text'>;
/** What an author counts, kind by kind. */
export type ReportCountsField = FieldOf<'counts'>;

export const REPORT_FIELD_NAMES = Object.keys(REPORT_FIELDS) as readonly ReportField[];
export const REPORT_TEXT_FIELDS = fieldsOf('text');
export const REPORT_COUNTS_FIELDS = fieldsOf('counts');
/** Status, progress and reason explain each other: nobody takes one of them from another version. */
export const REPORT_STANDING_FIELDS = fieldsOf('standing');

/** What is counted in each of the fields that hold counts. */
export const COUNTED_IN = {
  outputs: OUTPUT_KINDS,
  people: PEOPLE_GROUPS,
} as const satisfies Readonly<Record<ReportCountsField, readonly string[]>>;

/** The content alone of something that holds more than it. */
export function contentFieldsOf<T extends Readonly<Record<ReportField, unknown>>>(source: T): Pick<T, ReportField> {
  return Object.fromEntries(REPORT_FIELD_NAMES.map((name) => [name, source[name]])) as Pick<T, ReportField>;
}

function fieldsOf<K extends ReportFieldKind>(kind: K): readonly FieldOf<K>[] {
  return REPORT_FIELD_NAMES.filter((name): name is FieldOf<K> => REPORT_FIELDS[name] === kind);
}
