/**
 * The closed vocabularies of the domain, one word per concept. Codes are stored and sent; names in the reader's language are
 * texts of the web.
 */

/** Statuses an organisation can claim for a commitment. */
export const CLAIMED_STATUSES = ['not-started', 'in-progress', 'on-hold', 'completed', 'discontinued'] as const;
export type ClaimedStatus = (typeof CLAIMED_STATUSES)[number];

/**
 * The state of an activity in a scope. `no-commitment` (nobody took it up), `not-reported` (taken up, nothing
 * published yet) and `not-started` (someone reported that nothing started) are three different states.
 */
export const ACTIVITY_STATUSES = [
  'no-commitment',
  'not-reported',
  'not-started',
  'in-progress',
  'on-hold',
  'discontinued',
  'completed',
] as const;
export type ActivityStatus = (typeof ACTIVITY_STATUSES)[number];

/** The observatory's rating: the scale of the Open Government Partnership's independent reviews. */
export const VERIFIED_RATINGS = ['no-evidence', 'not-started', 'limited', 'substantial', 'complete'] as const;
export type VerifiedRating = (typeof VERIFIED_RATINGS)[number];

/** Methods of verification. */
export const VERIFICATION_METHODS = [
  'documents',
  'interview',
  'visit',
  'public-sources',
  'partner-confirmation',
] as const;
export type VerificationMethod = (typeof VERIFICATION_METHODS)[number];

/** Why work stands still or was given up; required with `on-hold` and `discontinued`. */
export const HOLD_REASONS = ['funding', 'security', 'legal-restriction', 'partner', 'access', 'other'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** Why the observatory sends a report back; at least one, with a comment. */
export const RETURN_REASONS = [
  'unclear',
  'evidence-missing',
  'wrong-activity',
  'figures-inconsistent',
  'risk-to-people',
  'other',
] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** Why a published report is taken back. */
export const WITHDRAWAL_REASONS = ['error', 'risk-to-people', 'duplicate', 'partner-request', 'other'] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

/** A report's life. Only `published` reports reach anything public. */
export const REPORT_STATES = [
  'draft',
  'submitted',
  'returned',
  'approved',
  'published',
  'withdrawn',
  'superseded',
  'discarded',
] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** Moves of a report; each is a row of the transition table. */
export const REPORT_MOVES = [
  'submit',
  'recall',
  'ask-back',
  'return',
  'approve',
  'publish',
  'withdraw',
  'supersede',
  'discard',
  'restore',
] as const;
export type ReportMove = (typeof REPORT_MOVES)[number];

/** Who may read a report's text. `observatory` is the default; the form asks each time. */
export const AUDIENCES = ['observatory', 'signatories', 'everyone'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** How an organisation is shown in public, from open to closed. */
export const DISCLOSURES = ['named', 'country-only', 'region-only', 'counted-only'] as const;
export type Disclosure = (typeof DISCLOSURES)[number];

/** An organisation's life as a signatory. */
export const LIFECYCLES = ['applied', 'active', 'paused', 'left'] as const;
export type Lifecycle = (typeof LIFECYCLES)[number];

export const ORGANIZATION_TYPES = [
  'ngo',
  'network',
  'womens-organization',
  'youth-organization',
  'trade-union',
  'university',
  'foundation',
  'social-movement',
  'observatory',
  'public-body',
  'other',
] as const;
export type OrganizationType = (typeof ORGANIZATION_TYPES)[number];

/** Roles in an organisation, and at the observatory. */
export const ORGANIZATION_ROLES = ['reporter', 'manager'] as const;
export type OrganizationRole = (typeof ORGANIZATION_ROLES)[number];
export const STAFF_ROLES = ['reviewer', 'coordinator'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** How far an activity's title can be trusted as the Plan's own text. */
export const WORDINGS = ['working', 'paraphrase', 'official'] as const;
export type Wording = (typeof WORDINGS)[number];

/** Whether a goal's title was published by the observatory or is our working translation. */
export const TITLE_STATUSES = ['published', 'working'] as const;
export type TitleStatus = (typeof TITLE_STATUSES)[number];

export const LANGUAGES = ['en', 'fr', 'ar', 'es', 'ca'] as const;
export type Language = (typeof LANGUAGES)[number];

export const REGIONS = ['maghreb', 'mashreq', 'europe', 'other'] as const;
export type Region = (typeof REGIONS)[number];

/** Outputs a report counts, each a number or "not collected". */
export const OUTPUT_KINDS = ['trainings', 'workshops', 'meetings', 'publications', 'campaigns'] as const;
export type OutputKind = (typeof OUTPUT_KINDS)[number];

/** Groups of people a report counts; `young` are part of the others. */
export const PEOPLE_GROUPS = ['women', 'men', 'otherOrNotStated', 'young'] as const;
export type PeopleGroup = (typeof PEOPLE_GROUPS)[number];

export const APPROACHES = [
  'research',
  'advocacy',
  'training',
  'dialogue',
  'narratives',
  'support',
  'coordination',
] as const;
export type Approach = (typeof APPROACHES)[number];

/** A calendar date without time or zone, `YYYY-MM-DD`. */
export type Day = string;

/** A text in the five languages of the Plan; a missing one is absent, never machine-translated. */
export type LocalizedText = Readonly<Partial<Record<Language, string>>>;
