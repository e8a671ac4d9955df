import type { ChartColumnView, ScopeFigureView } from '@opev/contract';
import type { ActivityStatus, ClaimedStatus, VerifiedRating } from '@opev/domain';

/** From completed to not taken up, the order of the whole public site. */
export const STATUSES = [
  'completed',
  'in-progress',
  'on-hold',
  'discontinued',
  'not-started',
  'not-reported',
  'no-commitment',
] as const satisfies readonly ActivityStatus[];

export const CLAIMS = [
  'completed',
  'in-progress',
  'on-hold',
  'not-started',
  'discontinued',
] as const satisfies readonly ClaimedStatus[];

/** No evidence is outside the scale, and last. */
export const RATINGS = [
  'complete',
  'substantial',
  'limited',
  'not-started',
  'no-evidence',
] as const satisfies readonly VerifiedRating[];

/** A column whose name is a text of the web. */
export function wordColumn(code: string, term: string): ChartColumnView {
  return { code, term, label: null };
}

export function statusColumns(statuses: readonly ActivityStatus[]): readonly ChartColumnView[] {
  return statuses.map((status) => wordColumn(status, `terms.activityStatus.${status}`));
}

export function byStatus(figure: ScopeFigureView, statuses: readonly ActivityStatus[]): readonly number[] {
  return statuses.map((status) => figure.byStatus[status]);
}
