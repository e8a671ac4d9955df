import type { ReportContent } from './report-content';
import { OUTPUT_KINDS, PEOPLE_GROUPS } from './vocabulary';

export type ReportField = keyof ReportContent;

/** Kind of a field: part of the standing, a text, counts by kind, evidence, or a choice about the texts. */
export type ReportFieldKind = 'standing' | 'text' | 'counts' | 'evidence' | 'choice';

/**
 * All fields of a report's content in page order. Code that handles every field reads this table or is checked by the
 * compiler against it.
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

/** Fields with free text. */
export type ReportTextField = FieldOf<'text'>;
/** Fields with counts by kind. */
export type ReportCountsField = FieldOf<'counts'>;

export const REPORT_FIELD_NAMES = Object.keys(REPORT_FIELDS) as readonly ReportField[];
export const REPORT_TEXT_FIELDS = fieldsOf('text');
export const REPORT_COUNTS_FIELDS = fieldsOf('counts');
/** Status, progress and reason form a unit: a merge takes all of them from one version. */
export const REPORT_STANDING_FIELDS = fieldsOf('standing');

/** The counted kinds of each field with counts. */
export const COUNTED_IN = {
  outputs: OUTPUT_KINDS,
  people: PEOPLE_GROUPS,
} as const satisfies Readonly<Record<ReportCountsField, readonly string[]>>;

/** Picks the content fields of an object. */
export function contentFieldsOf<T extends Readonly<Record<ReportField, unknown>>>(source: T): Pick<T, ReportField> {
  return Object.fromEntries(REPORT_FIELD_NAMES.map((name) => [name, source[name]])) as Pick<T, ReportField>;
}

function fieldsOf<K extends ReportFieldKind>(kind: K): readonly FieldOf<K>[] {
  return REPORT_FIELD_NAMES.filter((name): name is FieldOf<K> => REPORT_FIELDS[name] === kind);
}
