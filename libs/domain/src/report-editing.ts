import { may, type Actor } from './access';
import { isEditable } from './report-life';
import type { ReportState } from './vocabulary';

/** A requested change of a report's content, by a person or a visitor (null). */
export interface EditRequest {
  readonly editor: Actor | null;
  readonly organizationId: string;
  readonly state: ReportState;
  /** The version the person saw (`If-Match`); null = they did not say. */
  readonly seenVersion: number | null;
  readonly currentVersion: number;
}

/** Refusals of an edit; `not-found` for strangers, as if the report did not exist. */
export type EditRefusal = 'not-found' | 'version-missing' | 'version-stale' | 'not-editable';

export type EditDecision = { readonly ok: true } | { readonly ok: false; readonly code: EditRefusal };

/** Whether a report's content may be changed: by its organization, in draft or returned state, based on the latest version. */
export function decideEdit({ editor, organizationId, state, seenVersion, currentVersion }: EditRequest): EditDecision {
  if (!may(editor, 'report.write', { organizationId })) return { ok: false, code: 'not-found' };
  if (seenVersion === null) return { ok: false, code: 'version-missing' };
  if (seenVersion !== currentVersion) return { ok: false, code: 'version-stale' };
  return isEditable(state) ? { ok: true } : { ok: false, code: 'not-editable' };
}
