import type { ReportContentView } from '@opev/contract';
import { COUNTED_IN, REPORT_FIELD_NAMES, type ReportCountsField } from '@opev/domain';

/** Counted kinds by field name; fields without counts are missing. */
const COUNTS: Readonly<Partial<Record<string, readonly string[]>>> = COUNTED_IN;

/** The fields of a report in the order of the page, by JSON pointer into its content; each count is a field of its own. */
export const FIELD_POINTERS: readonly string[] = REPORT_FIELD_NAMES.flatMap(
  (name) => COUNTS[name]?.map((kind) => `/${name}/${kind}`) ?? [`/${name}`],
);

/** The value at a pointer; undefined when there is none. */
export function valueAt(content: ReportContentView, pointer: string): unknown {
  return partsOf(pointer).reduce<unknown>((value, part) => (value as Record<string, unknown> | null)?.[part], content);
}

/** The content with a replaced value; everything else keeps its identity. */
export function withValueAt(content: ReportContentView, pointer: string, value: unknown): ReportContentView {
  return replaced(content, partsOf(pointer), value) as ReportContentView;
}

/** Whether two contents say the same at every pointer. */
export function agrees(pointers: readonly string[], one: ReportContentView, other: ReportContentView): boolean {
  return pointers.every((pointer) => isSame(valueAt(one, pointer), valueAt(other, pointer)));
}

/** The field of the page a pointer leads to or into (`/evidence/0/url` is in `/evidence`); null when no field is. */
export function fieldOf(pointer: string): string | null {
  return FIELD_POINTERS.find((field) => pointer === field || pointer.startsWith(`${field}/`)) ?? null;
}

/** Display order of a pointer; unknown ones come last. */
export function orderOf(pointer: string): number {
  const index = FIELD_POINTERS.indexOf(fieldOf(pointer) ?? '');
  return index === -1 ? FIELD_POINTERS.length : index;
}

/** Texts that name what is counted. */
const TERMS_OF_COUNTS: Readonly<Record<ReportCountsField, string>> = {
  outputs: 'terms.outputKind.',
  people: 'terms.peopleGroup.',
};

function isCountsField(name: string): name is ReportCountsField {
  return name in TERMS_OF_COUNTS;
}

/** Text key of a field's name. */
export function labelKeyOf(pointer: string): string {
  const [first = '', second] = partsOf(pointer);
  if (second && isCountsField(first)) return TERMS_OF_COUNTS[first] + second;
  return fieldOf(pointer) ? `reports.field.${first}` : 'reports.field.other';
}

/** Structural equality, independent of key order, which PostgreSQL's jsonb does not preserve. */
export function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one === other;
  const entries = Object.entries(one);
  const others = new Map(Object.entries(other));
  return entries.length === others.size && entries.every(([key, value]) => isSame(value, others.get(key)));
}

function partsOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function replaced(holder: unknown, [part, ...rest]: readonly string[], value: unknown): unknown {
  if (part === undefined) return value;
  const inner = replaced((holder as Record<string, unknown>)[part], rest, value);
  if (Array.isArray(holder)) return holder.map((item: unknown, index) => (String(index) === part ? inner : item));
  return { ...(holder as object), [part]: inner };
}
