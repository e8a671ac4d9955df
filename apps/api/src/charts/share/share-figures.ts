import type { ActivityFigureView, CoverageView, ScopeFigureView } from '@opev/contract';
import type { ChartWords } from '../words/chart-words';
import type { SharedFigure } from './share-picture';

/** The most telling figures of a scope, claimed and verified separately. */
export function scopeFigures(figure: ScopeFigureView, words: ChartWords): readonly SharedFigure[] {
  const { activities, takenUp, reported, commitments, verified } = figure;
  return [
    counted('takenUp', { reported: takenUp, of: activities }, words),
    counted('reported', { reported, of: activities }, words),
    counted('commitments', commitments, words),
    counted('verified', { reported: verified.substantial + verified.complete, of: commitments.reported }, words),
  ];
}

/** The figures of one activity. */
export function activityFigures(figure: ActivityFigureView, words: ChartWords): readonly SharedFigure[] {
  const { commitments, verified, progressPercent } = figure;
  return [
    counted('commitments', commitments, words),
    {
      value: progressPercent === null ? null : words.percent(progressPercent),
      coverage: null,
      label: `${words.text('pictures.share.progress')} (${words.coverage('shell.figure.coverage.commitments', commitments)})`,
    },
    counted('verified', { reported: verified.substantial + verified.complete, of: commitments.reported }, words),
  ];
}

function counted(name: string, { reported, of }: CoverageView, words: ChartWords): SharedFigure {
  return {
    value: words.number(reported),
    coverage: words.text('pictures.share.of', { of: words.number(of) }),
    label: words.text(`pictures.share.${name}`),
  };
}
