import type { ActivityFigureView, RoundFigureView, ScopeFigureView } from '@opev/contract';
import type { ActivityFigure, Language, ScopeFigure } from '@opev/domain';
import { inLanguage } from '../platform/language/reader-language';
import type { RoundFigureRow } from './round-figures.queries';

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
    claimed,
    verified: figure.ratings,
  };
}

export function activityFigureView(figure: Omit<ActivityFigure, 'rated'>): ActivityFigureView {
  return {
    status: figure.status,
    progressPercent: rounded(figure.progressPercent),
    commitments: { reported: figure.reported, of: figure.commitments },
    claimed: figure.claimed,
    verified: figure.ratings,
  };
}

export function roundFigureView({ label, figure, ...round }: RoundFigureRow, language: Language): RoundFigureView {
  return {
    ...round,
    label: inLanguage(label, language),
    expected: figure.expected,
    received: figure.received,
    onTime: figure.onTime,
    completenessPercent: rounded(figure.completenessPercent),
    timelinessPercent: rounded(figure.timelinessPercent),
  };
}

/** To one decimal; but 100 is only what is all done, and 0 only what is nothing. */
export function rounded(percent: number | null): number | null {
  if (percent === null || percent === 0 || percent === 100) return percent;
  return Math.min(99.9, Math.max(0.1, Math.round(percent * 10) / 10));
}
