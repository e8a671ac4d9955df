import type { ActivityFigureView, RoundFigureView, ScopeFigureView } from '@opev/contract';
import { roundedPercent, type ActivityFigure, type Language, type ScopeFigure } from '@opev/domain';
import { inLanguage } from '../../platform/language/reader-language';
import type { RoundFigureRow } from './figure-data';

export function scopeFigureView(figure: ScopeFigure): ScopeFigureView {
  const { activities, takenUp, reported, byStatus, claimed } = figure;
  return {
    byStatus,
    activities,
    takenUp,
    reported,
    progressPercent: rounded(figure.progressPercent),
    progressCoverage: { reported: figure.activitiesWithProgress, of: activities },
    commitments: { reported: figure.commitmentsReported, of: figure.commitments },
    notNamed: { reported: figure.notNamed.reported, of: figure.notNamed.commitments },
    claimed,
    verified: figure.ratings,
  };
}

export function activityFigureView(figure: Omit<ActivityFigure, 'rated'>): ActivityFigureView {
  return {
    status: figure.status,
    progressPercent: rounded(figure.progressPercent),
    commitments: { reported: figure.reported, of: figure.commitments },
    notNamed: { reported: figure.notNamed.reported, of: figure.notNamed.commitments },
    claimed: figure.claimed,
    verified: figure.ratings,
  };
}

export function roundFigureView({ label, figure, ...round }: RoundFigureRow, language: Language): RoundFigureView {
  return {
    ...round,
    label: inLanguage(label, language),
    ...figure,
    completenessPercent: rounded(figure.completenessPercent),
    timelinessPercent: rounded(figure.timelinessPercent),
  };
}

/** Rounds a percentage as the API answers it. */
export function rounded(percent: number | null): number | null {
  return percent === null ? null : roundedPercent(percent);
}
