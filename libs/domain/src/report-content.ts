import {
  OUTPUT_KINDS,
  PEOPLE_GROUPS,
  type Audience,
  type ClaimedStatus,
  type HoldReason,
  type Language,
  type OutputKind,
  type PeopleGroup,
} from './vocabulary';

/** The author did not count; not the same as 0. */
export const NOT_COLLECTED = 'not-collected';

/** A counted number (whole, 0 or more), "not collected", or null = not yet said. */
export type ReportedFigure = number | typeof NOT_COLLECTED | null;

/** Evidence of a report: a link, or a note that proof exists which would endanger someone if shared. */
export type Evidence =
  | { readonly kind: 'link'; readonly url: string; readonly label: string }
  | { readonly kind: 'cannot-be-shared'; readonly note: string };

/** The content of a report. In drafts values may be missing: null or an empty text = not said yet. */
export interface ReportContent {
  readonly claimedStatus: ClaimedStatus | null;
  /** Whole percent: 0 for not-started, 100 for completed and only for completed. */
  readonly progressPercent: number | null;
  /** Only with on-hold and discontinued. */
  readonly holdReason: HoldReason | null;
  readonly whatWasDone: string;
  readonly outputs: Readonly<Record<OutputKind, ReportedFigure>>;
  readonly people: Readonly<Record<PeopleGroup, ReportedFigure>>;
  readonly obstacles: string;
  readonly nextStep: string;
  readonly evidence: readonly Evidence[];
  /** Audience of texts and counts; null until the author has chosen. */
  readonly audience: Audience | null;
  /** Language of the texts; never translated silently. */
  readonly textLanguage: Language;
}

/** Codes of problems that prevent submission. */
export type SubmissionProblemCode =
  | 'status-required'
  | 'progress-required'
  | 'progress-out-of-range'
  | 'progress-contradicts-status'
  | 'hold-reason-required'
  | 'hold-reason-not-expected'
  | 'what-was-done-required'
  | 'figure-required'
  | 'figure-invalid'
  | 'young-exceed-people'
  | 'evidence-link-invalid'
  | 'evidence-note-required'
  | 'audience-required';

/** A problem and its place: `pointer` is a JSON pointer into the content, like `/people/young`. */
export interface SubmissionProblem {
  readonly pointer: string;
  readonly code: SubmissionProblemCode;
}

/** A web address; anything else (javascript:, mailto:, plain words) is no evidence. */
const WEB_ADDRESS = /^https?:\/\/[^\s/?#]+\S*$/iu;
/** The beginning of an address with another scheme. Browsers ignore invisible characters before it, and line ends within it. */
const OTHER_SCHEME = /^[\s\p{C}\p{Z}]*(?!https?:)[a-z][a-z0-9+.-]*:/iu;
const SKIPPED = /[\t\n\r]/gu;
/** One character that can be seen: not a space, a control or a formatting character. */
const VISIBLE = /[^\s\p{C}\p{Z}]/u;

/** All problems that prevent submission, one per field; empty = it can be submitted. */
export function submissionProblems(content: ReportContent): readonly SubmissionProblem[] {
  return [
    ...statusProblems(content),
    ...progressProblems(content),
    ...holdReasonProblems(content),
    ...textProblems(content),
    ...figureProblems(content),
    ...evidenceProblems(content),
    ...(content.audience === null ? [problem('/audience', 'audience-required')] : []),
  ];
}

/** Whether a text is blank: missing, or only spaces and invisible characters. */
export function isBlank(text: string | null | undefined): boolean {
  return !VISIBLE.test(text ?? '');
}

/**
 * Whether an address, complete or not, has a scheme other than http(s) (`javascript:`, `data:`, `mailto:`). Not even drafts
 * may contain one, because somebody could follow it.
 */
export function leadsOffTheWeb(address: string): boolean {
  return OTHER_SCHEME.test(address.replace(SKIPPED, ''));
}

/** Whether a claimed status must carry a reason. */
export function needsHoldReason(status: ClaimedStatus): boolean {
  return status === 'on-hold' || status === 'discontinued';
}

/**
 * Whether a percentage fits a status: 0 for not-started, 100 for completed only; all others allow 0-99, because work that
 * has just begun may honestly be at 0.
 */
export function progressFits(status: ClaimedStatus, progressPercent: number): boolean {
  switch (status) {
    case 'not-started':
      return progressPercent === 0;
    case 'completed':
      return progressPercent === 100;
    case 'in-progress':
    case 'on-hold':
    case 'discontinued':
      return progressPercent < 100;
    default:
      return status satisfies never;
  }
}

function statusProblems({ claimedStatus }: ReportContent): SubmissionProblem[] {
  return claimedStatus === null ? [problem('/claimedStatus', 'status-required')] : [];
}

function progressProblems({ claimedStatus, progressPercent }: ReportContent): SubmissionProblem[] {
  const pointer = '/progressPercent';
  if (progressPercent === null) return [problem(pointer, 'progress-required')];
  const isPercent = Number.isInteger(progressPercent) && progressPercent >= 0 && progressPercent <= 100;
  if (!isPercent) return [problem(pointer, 'progress-out-of-range')];
  const fits = claimedStatus === null || progressFits(claimedStatus, progressPercent);
  return fits ? [] : [problem(pointer, 'progress-contradicts-status')];
}

function holdReasonProblems({ claimedStatus, holdReason }: ReportContent): SubmissionProblem[] {
  if (claimedStatus === null) return [];
  const needed = needsHoldReason(claimedStatus);
  if (needed === (holdReason !== null)) return [];
  return [problem('/holdReason', needed ? 'hold-reason-required' : 'hold-reason-not-expected')];
}

function textProblems({ claimedStatus, whatWasDone }: ReportContent): SubmissionProblem[] {
  const missing = claimedStatus !== 'not-started' && isBlank(whatWasDone);
  return missing ? [problem('/whatWasDone', 'what-was-done-required')] : [];
}

function figureProblems({ outputs, people }: ReportContent): SubmissionProblem[] {
  const ofOutputs = OUTPUT_KINDS.flatMap((kind) => figureProblem(`/outputs/${kind}`, outputs[kind]));
  const ofPeople = PEOPLE_GROUPS.flatMap((group) => figureProblem(`/people/${group}`, people[group]));
  if (ofPeople.length === 0 && youngExceedPeople(people))
    ofPeople.push(problem('/people/young', 'young-exceed-people'));
  return [...ofOutputs, ...ofPeople];
}

function figureProblem(pointer: string, figure: ReportedFigure): SubmissionProblem[] {
  if (figure === null) return [problem(pointer, 'figure-required')];
  const isValid = figure === NOT_COLLECTED || (Number.isSafeInteger(figure) && figure >= 0);
  return isValid ? [] : [problem(pointer, 'figure-invalid')];
}

/** Young people are part of the other groups; unknown when one of these was not collected. */
function youngExceedPeople({ women, men, otherOrNotStated, young }: ReportContent['people']): boolean {
  if (typeof women !== 'number' || typeof men !== 'number' || typeof otherOrNotStated !== 'number') return false;
  return typeof young === 'number' && young > women + men + otherOrNotStated;
}

function evidenceProblems({ evidence }: ReportContent): SubmissionProblem[] {
  return evidence.flatMap((piece, index) => {
    if (piece.kind === 'link') {
      return WEB_ADDRESS.test(piece.url) ? [] : [problem(`/evidence/${index}/url`, 'evidence-link-invalid')];
    }
    return isBlank(piece.note) ? [problem(`/evidence/${index}/note`, 'evidence-note-required')] : [];
  });
}

function problem(pointer: string, code: SubmissionProblemCode): SubmissionProblem {
  return { pointer, code };
}
