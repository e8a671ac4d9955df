import type { OrganizationFigureView, ScopeFigureView, SummaryView } from '@opev/contract';
import { ORGANIZATION_TYPES, REGIONS, type OrganizationType } from '@opev/domain';
import type { RatingCode, StatusCode } from '@opev/ui';
import type { BarRow, ChartTexts, StatusRow, Word } from '@opev/ui/charts';
import type { ReaderTexts } from '../../language/reader-texts';
import { CLAIMED_IN_READING_ORDER, RATINGS_IN_READING_ORDER } from '../parts/reading-order';

type Texts = Pick<ReaderTexts, 'text' | 'plural' | 'language' | 'byName'>;

/** What every chart of the overview says around its drawing. */
export function chartTexts(texts: Texts, rowHeadingKey: string): ChartTexts {
  return {
    table: texts.text('shell.figure.table'),
    rowHeading: texts.text(rowHeadingKey),
    scrollable: texts.text('shell.figure.scrollable'),
    method: texts.text('shell.figure.method'),
  };
}

/** One row per goal, in the Plan's order, with how many of its activities have a report. */
export function goalRows(summary: SummaryView, texts: Texts): readonly StatusRow[] {
  return summary.goals.map(({ number, title, figure }) => ({
    label: `${number}. ${title}`,
    note: texts.plural('public.goal.reportedOf', figure.activities, { n: figure.reported, of: figure.activities }),
    link: ['/', texts.language, 'goals', number],
    byStatus: figure.byStatus,
  }));
}

/** One row per country where somebody works, region by region and by name: never by performance. */
export function countryRows(summary: SummaryView, texts: Texts): readonly StatusRow[] {
  const atWork = texts.byName(summary.countries.filter(({ figure }) => figure.commitments.of > 0));
  return REGIONS.flatMap((region) => atWork.filter((country) => country.region === region)).map(
    ({ iso2, name, figure }) => ({
      label: name,
      note: texts.plural('public.goal.reportedOf', figure.takenUp, { n: figure.reported, of: figure.takenUp }),
      link: ['/', texts.language, 'countries', iso2],
      byStatus: figure.byStatus,
    }),
  );
}

/** The organisations' word on all commitments that have a report. */
export function claimedWord({ total }: SummaryView, texts: Texts): Word<StatusCode> {
  return {
    label: texts.text('public.series.claimed'),
    parts: CLAIMED_IN_READING_ORDER.map((code) => ({
      code,
      label: texts.text(`terms.claimedStatus.${code}`),
      value: total.claimed[code],
    })),
  };
}

/** The observatory's word on the same commitments. */
export function verifiedWord({ total }: SummaryView, texts: Texts): Word<RatingCode> {
  return {
    label: texts.text('public.series.verified'),
    parts: RATINGS_IN_READING_ORDER.map((code) => ({
      code,
      label: texts.text(`terms.verifiedRating.${code}`),
      value: total.verified[code],
    })),
  };
}

/** Named organisations by type, in the vocabulary's order; types that nobody is are left out. */
export function typeRows(organizations: readonly OrganizationFigureView[], texts: Texts): readonly BarRow[] {
  return ORGANIZATION_TYPES.map((type) => ({ type, value: countOf(organizations, type) }))
    .filter(({ value }) => value > 0)
    .map(({ type, value }) => ({
      label: texts.text(`terms.organizationType.${type}`),
      note: null,
      link: null,
      value,
    }));
}

/** One row per round: `measure` of what was expected; null where nothing was. */
export function roundRows(
  summary: SummaryView,
  measure: 'completeness' | 'timeliness',
  texts: Texts,
): readonly BarRow[] {
  return summary.rounds.map((round) => {
    const received = measure === 'completeness' ? round.received : round.onTime;
    return {
      label: round.label,
      note: texts.plural(`public.rounds.${measure}`, round.expected, { n: received, of: round.expected }),
      link: null,
      value: measure === 'completeness' ? round.completenessPercent : round.timelinessPercent,
    };
  });
}

/** "12 of 40 commitments have a report": the coverage of a row. */
export function commitmentsNote({ commitments }: ScopeFigureView, texts: Texts): string {
  return texts.plural('public.figure.commitments', commitments.of, { n: commitments.reported, of: commitments.of });
}

function countOf(organizations: readonly OrganizationFigureView[], type: OrganizationType): number {
  return organizations.filter((organization) => organization.type === type).length;
}
