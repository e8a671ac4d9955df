import type {
  CountAnswer,
  EvidenceView,
  ReportContentView,
  ReportEventView,
  ReportsPageView,
  ReportSummaryView,
  ReportView,
} from '@opev/contract';
import {
  AUDIENCES,
  HOLD_REASONS,
  LANGUAGES,
  OUTPUT_KINDS,
  PEOPLE_GROUPS,
  REPORT_MOVES,
  REPORT_STATES,
  VERIFICATION_METHODS,
} from '@opev/domain';
import {
  boolean,
  day,
  each,
  either,
  exactly,
  instant,
  integer,
  listOf,
  nullable,
  object,
  oneOf,
  optional,
  percent,
  text,
  uuid,
  view,
} from '../schema';
import {
  activityNumberSchema,
  claimedStatusSchema,
  goalNumberSchema,
  iso2Schema,
  momentFields,
  verifiedRatingSchema,
} from './figures';
import { organizationNameSchema } from './organizations';
import { pageFields } from './page';

export const reportStateSchema = oneOf(REPORT_STATES);
export const verificationMethodSchema = oneOf(VERIFICATION_METHODS);
const audience = oneOf(AUDIENCES, 'Who may read what was written and counted.');

const countAnswer = nullable(either(integer(), exactly('not-collected'))) satisfies {
  json: unknown;
  exactly?: (v: CountAnswer) => CountAnswer;
};

const evidence = either(
  view<Extract<EvidenceView, { kind: 'link' }>>('EvidenceLink', { kind: exactly('link'), url: text(), label: text() }),
  view<Extract<EvidenceView, { kind: 'cannot-be-shared' }>>('EvidenceNote', {
    kind: exactly('cannot-be-shared'),
    note: text(),
  }),
);

const contentFields = {
  claimedStatus: nullable(claimedStatusSchema),
  progressPercent: nullable(percent('0 for not-started, 100 for completed.')),
  holdReason: nullable(oneOf(HOLD_REASONS), 'Why work stands still; null otherwise.'),
  whatWasDone: text(),
  outputs: each(OUTPUT_KINDS, countAnswer),
  people: each(PEOPLE_GROUPS, countAnswer),
  obstacles: text(),
  nextStep: text(),
  evidence: listOf(evidence),
  textLanguage: oneOf(LANGUAGES, 'The language the texts are written in.'),
};

/** What the author says; a draft may have holes, null is "not said yet". */
export const reportContentSchema = view<ReportContentView>('ReportContent', {
  ...contentFields,
  audience: nullable(audience),
});

const publicReportContent = view<Omit<ReportContentView, 'audience'>>('PublicReportContent', contentFields);

const reportSummaryFields = {
  id: uuid(),
  goal: goalNumberSchema,
  activity: activityNumberSchema,
  activityTitle: text(),
  organization: organizationNameSchema,
  country: iso2Schema,
  countryName: text(),
  round: object({ code: text(), label: text() }),
  claimedStatus: claimedStatusSchema,
  progressPercent: percent("The organisation's word."),
  verifiedRating: verifiedRatingSchema,
  publishedOn: day(),
  isCurrent: boolean('Whether it is the current standing of its commitment.'),
};

export const reportSummarySchema = view<ReportSummaryView>('ReportSummary', reportSummaryFields);

export const reportsPageSchema = view<ReportsPageView>('ReportsPage', {
  asOf: day('The day this list is true for.'),
  snapshot: optional(text('Of the figures of now, or as it was asked for; a past day has none.')),
  isReduced: momentFields.isReduced,
  ...pageFields(reportSummarySchema),
  notListed: nullable(
    integer(),
    'How many more are counted, of organisations that are not named. Null under filters, which find none of them.',
  ),
});

export const reportSchema = view<ReportView>('Report', {
  ...reportSummaryFields,
  goalTitle: text(),
  audience,
  content: nullable(publicReportContent, 'Null where the text is not for this reader.'),
  verification: nullable(
    object({ method: verificationMethodSchema, verifiedOn: day() }),
    'Null when no review is recorded, and for organisations that are not named.',
  ),
  previousId: nullable(uuid(), 'The published report of the round before, of the same commitment.'),
  nextId: nullable(uuid()),
});

/** One step of a report's life. */
export const reportEventSchema = view<ReportEventView>('ReportEvent', {
  occurredAt: instant(),
  move: oneOf([...REPORT_MOVES, 'create']),
  from: nullable(reportStateSchema),
  to: reportStateSchema,
  by: object({ kind: oneOf(['organization', 'observatory', 'system']), name: nullable(text()) }),
  reasons: listOf(text()),
  comment: text(),
});
