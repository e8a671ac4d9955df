import { may, type Actor } from './access';
import { isEditable } from './report-life';
import type { ReportState } from './vocabulary';

/** A change of what a report says, asked for by a person or a visitor (null). */
export interface EditRequest {
  readonly editor: Actor | null;
  readonly organizationId: string;
  readonly state: ReportState;
  /** The version the person saw (`If-Match`); null = they did not say. */
  readonly seenVersion: number | null;
  readonly currentVersion: number;
}

/** Why an edit is refused; `not-found` answers strangers as if the report did not exist. */
export type EditRefusal = 'not-found' | 'version-missing' | 'version-stale' | 'not-editable';

export type EditDecision = { readonly ok: true } | { readonly ok: false; readonly code: EditRefusal };

/** Whether what a report says may be changed: by its organization, as draft or returned, and by who saw its latest version. */
export function decideEdit({ editor, organizationId, state, seenVersion, currentVersion }: EditRequest): EditDecision {
  if (!may(editor, 'report.write', { organizationId })) return { ok: false, code: 'not-found' };
  if (seenVersion === null) return { ok: false, code: 'version-missing' };
  if (seenVersion !== currentVersion) return { ok: false, code: 'version-stale' };
  return isEditable(state) ? { ok: true } : { ok: false, code: 'not-editable' };
}
