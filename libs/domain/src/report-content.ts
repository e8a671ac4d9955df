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

/** The author counted nothing and says so; not the same as 0. */
export const NOT_COLLECTED = 'not-collected';

/** A counted number (whole, 0 or more), "not collected", or null = not yet said. */
export type ReportedFigure = number | typeof NOT_COLLECTED | null;

/** What backs a report: an address, or the word that proof exists but would endanger someone if shared. */
export type Evidence =
  | { readonly kind: 'link'; readonly url: string; readonly label: string }
  | { readonly kind: 'cannot-be-shared'; readonly note: string };

/** What a signatory says about one commitment in one round. A draft may have holes: null or an empty text = not yet said. */
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
  /** Who may read what was written and counted; null until the author has chosen. */
  readonly audience: Audience | null;
  /** The language the texts are written in; kept with them, never translated silently. */
  readonly textLanguage: Language;
}

/** What can keep a report from being submitted. */
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

/** One thing to mend, and where: `pointer` is a JSON pointer into the content, like `/people/young`. */
export interface SubmissionProblem {
  readonly pointer: string;
  readonly code: SubmissionProblemCode;
}

/** An address a browser can open; anything else (javascript:, mailto:, bare words) is no evidence. */
const WEB_ADDRESS = /^https?:\/\/[^\s/?#]+\S*$/iu;
/** How an address of another scheme begins. Browsers skip what cannot be seen before it, and ends of lines within it. */
const OTHER_SCHEME = /^[\s\p{C}\p{Z}]*(?!https?:)[a-z][a-z0-9+.-]*:/iu;
const SKIPPED = /[\t\n\r]/gu;
/** One character that can be seen: not a space, a control or a formatting character. */
const VISIBLE = /[^\s\p{C}\p{Z}]/u;

/** Everything that keeps a report from being submitted, one entry per field; empty = it can go. */
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

/** Whether a text says nothing: missing, or only spaces and invisible characters. */
export function isBlank(text: string | null | undefined): boolean {
  return !VISIBLE.test(text ?? '');
}

/**
 * Whether an address, written to the end or not, leads elsewhere than to the web (`javascript:`, `data:`, `mailto:`). No draft may
 * hold one: somebody could press it.
 */
export function leadsOffTheWeb(address: string): boolean {
  return OTHER_SCHEME.test(address.replace(SKIPPED, ''));
}

/** Whether a claimed status must carry a reason. */
export function needsHoldReason(status: ClaimedStatus): boolean {
  return status === 'on-hold' || status === 'discontinued';
}

/**
 * Whether a whole percentage fits a status: 0 for not-started, 100 for completed. Anything else may stand at 0-99: work
 * that has just begun may honestly be at 0, and who is at 100 has completed.
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

/** Young people are among the others; when one of the others was not collected, nothing can be said. */
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
