import type { Day, Disclosure, LocalizedText, ReportState, VerifiedRating, Wording } from '@opev/domain';
import { SELECT_CONTENT, type StoredContent } from './stored-content';

/** A report joined with its commitment, organization and round. Days are texts, instants are Dates. */
export interface ReportRow extends StoredContent {
  readonly id: string;
  readonly state: ReportState;
  readonly version: number;
  readonly correctsId: string | null;
  /** Who saved it last; both null when unknown. */
  readonly editorId: string | null;
  readonly editorName: string | null;
  readonly editedAt: Date;
  readonly firstSubmittedAt: Date | null;
  readonly submittedAt: Date | null;
  readonly openedAt: Date | null;
  readonly askedBackAt: Date | null;
  /** The report in work that corrects this one; null = none. */
  readonly correctionId: string | null;
  readonly verifiedRating: VerifiedRating | null;
  readonly commitmentId: string;
  readonly country: string;
  readonly countryName: LocalizedText;
  readonly place: string | null;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly withdrawnOn: Day | null;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly leftOn: Day | null;
  readonly chosenDisclosure: Disclosure;
  readonly leastDisclosure: Disclosure;
  /** IANA zone of the organization's seat: its days begin and end there. */
  readonly timeZone: string;
  readonly activityNumber: number;
  readonly activityTitle: LocalizedText;
  readonly paragraph: number | null;
  readonly wording: Wording;
  readonly goalNumber: number;
  readonly goalTitle: LocalizedText;
  readonly roundId: string;
  readonly roundCode: string;
  readonly roundLabel: LocalizedText;
  readonly opensOn: Day;
  readonly dueOn: Day;
  readonly locksOn: Day;
  /** Due day of an extension of the organization in the round; null = none. */
  readonly extensionUntil: Day | null;
  /** `submitted_at` and `edited_at` to the microsecond, as keysets of lists. */
  readonly submittedKey: string | null;
  readonly editedKey: string;
}

const EXACTLY = `'YYYY-MM-DD"T"HH24:MI:SS.USOF'`;

/** SQL: selects ReportRows; append a `where`. */
export const SELECT_REPORT = `
  select report.id, report.state, report.version, report.corrects_id as "correctsId", report.edited_at as "editedAt",
    report.editor_id as "editorId", editor.name as "editorName",
    report.first_submitted_at as "firstSubmittedAt", report.submitted_at as "submittedAt",
    report.opened_at as "openedAt", report.asked_back_at as "askedBackAt",
    (select id from report correction where correction.corrects_id = report.id
      and correction.state in ('draft', 'submitted', 'returned', 'approved') limit 1) as "correctionId",
    report.verified_rating as "verifiedRating", ${SELECT_CONTENT},
    commitment.id as "commitmentId", commitment.country_iso2 as country, place_country.name as "countryName",
    commitment.place, commitment.starts_on::text as "startsOn", commitment.ends_on::text as "endsOn",
    commitment.withdrawn_on::text as "withdrawnOn",
    organization.id as "organizationId", organization.name as "organizationName",
    organization.left_on::text as "leftOn", organization.chosen_disclosure as "chosenDisclosure",
    organization.least_disclosure as "leastDisclosure", seat.time_zone as "timeZone",
    activity.number as "activityNumber", activity.title as "activityTitle", activity.paragraph, activity.wording,
    goal.number as "goalNumber", goal.title as "goalTitle",
    round.id as "roundId", round.code as "roundCode", round.label as "roundLabel", round.opens_on::text as "opensOn",
    round.due_on::text as "dueOn", round.locks_on::text as "locksOn", extension.due_on::text as "extensionUntil",
    to_char(report.submitted_at, ${EXACTLY}) as "submittedKey", to_char(report.edited_at, ${EXACTLY}) as "editedKey"`;

/** SQL: the joined tables of a ReportRow; also for counting. */
export const FROM_REPORT = `
  from report
  join commitment on commitment.id = report.commitment_id
  join country place_country on place_country.iso2 = commitment.country_iso2
  join organization on organization.id = commitment.organization_id
  join country seat on seat.iso2 = organization.country_iso2
  join activity on activity.id = commitment.activity_id
  join goal on goal.id = activity.goal_id
  join round on round.id = report.round_id
  left join person editor on editor.id = report.editor_id
  left join round_extension extension
    on extension.round_id = round.id and extension.organization_id = organization.id`;
