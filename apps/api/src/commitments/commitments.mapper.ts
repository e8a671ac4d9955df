import type { DueView, StandingView, WorkspaceCommitmentView } from '@opev/contract';
import { dayInZone, type Language } from '@opev/domain';
import { OBSERVATORY_TIME_ZONE } from '../platform/clock/clock';
import { inLanguage } from '../platform/language/reader-language';
import { activityView } from '../platform/views/activity-view';
import type { CommitmentRow } from './commitments.queries';

/** A commitment as its own organization sees it. */
export function commitmentView(row: CommitmentRow, due: DueView | null, language: Language): WorkspaceCommitmentView {
  return {
    id: row.id,
    organization: { id: row.organizationId, name: row.organizationName },
    activity: activityView(row, language),
    country: row.country,
    countryName: inLanguage(row.countryName, language),
    place: row.place,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    withdrawnOn: row.withdrawnOn,
    standing: standingView(row.standing, language),
    due,
  };
}

function standingView(standing: CommitmentRow['standing'], language: Language): StandingView | null {
  if (standing === null) return null;
  const { reportId, claimedStatus, progressPercent, verifiedRating, roundLabel, publishedAt } = standing;
  return {
    reportId,
    claimedStatus,
    progressPercent,
    verifiedRating,
    roundLabel: inLanguage(roundLabel, language),
    publishedOn: dayInZone(new Date(publishedAt), OBSERVATORY_TIME_ZONE),
  };
}
