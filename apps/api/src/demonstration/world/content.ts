import {
  contentFieldsOf,
  NOT_COLLECTED,
  OUTPUT_KINDS,
  type Approach,
  type Audience,
  type Evidence,
  type OutputKind,
  type ReportedFigure,
} from '@opev/domain';
import type { Claim } from './claims';
import type { DemonstrationCommitment } from './commitments';
import type { Chance } from './random';
import type { DemonstrationContentRow } from './rows';
import { SENTENCES, type SentenceParts } from './texts';

/** Maximum of the usual outputs of each approach; others are rare. */
const USUAL_OUTPUTS: Readonly<Record<Approach, Readonly<Partial<Record<OutputKind, number>>>>> = {
  research: { publications: 3, meetings: 8 },
  advocacy: { meetings: 9, campaigns: 2, publications: 2 },
  training: { trainings: 8, workshops: 10 },
  dialogue: { meetings: 14, workshops: 5 },
  narratives: { campaigns: 4, publications: 6, workshops: 4 },
  support: { meetings: 12, workshops: 6, trainings: 3 },
  coordination: { meetings: 10, publications: 1 },
};
const SHARE_NOT_COLLECTED = 0.12;
const AUDIENCES_OF_NAMED: Readonly<Record<Audience, number>> = { everyone: 45, signatories: 25, observatory: 30 };
const AUDIENCES_OF_PROTECTED: Readonly<Record<Audience, number>> = { everyone: 12, signatories: 18, observatory: 70 };

/** Subject of a report: the commitment, its claim, and the report's id. */
export interface ReportSubject {
  readonly commitment: DemonstrationCommitment;
  readonly claim: Claim;
  readonly reportId: string;
}

/** The whole content of a report, ready to be submitted. */
export function drawContent({ commitment, claim, reportId }: ReportSubject, chance: Chance): DemonstrationContentRow {
  const { organization, activity } = commitment;
  const language = chance.happens(0.9) ? organization.language : chance.oneOf(organization.languages);
  const parts = SENTENCES[language];
  const outputs = drawOutputs(activity.approach, claim, chance);
  const isProtected = organization.chosenDisclosure !== 'named' || organization.leastDisclosure !== 'named';
  return {
    claimedStatus: claim.status,
    progressPercent: claim.progressPercent,
    holdReason: claim.holdReason,
    whatWasDone: drawAccount(parts, { claim, approach: activity.approach }, chance),
    outputs,
    people: drawPeopleReached(organization.type === 'womens-organization', claim, chance),
    obstacles: claim.holdReason === null ? chance.oneOf(parts.obstacles) : chance.oneOf(parts.held[claim.holdReason]),
    nextStep: claim.status === 'completed' || claim.status === 'discontinued' ? '' : chance.oneOf(parts.nextSteps),
    evidence: drawEvidence(parts, reportId, chance),
    audience: chance.weighted(isProtected ? AUDIENCES_OF_PROTECTED : AUDIENCES_OF_NAMED),
    textLanguage: language,
  };
}

/** An unfinished draft: parts are missing. */
export function withHoles(content: DemonstrationContentRow, chance: Chance): DemonstrationContentRow {
  const hasStatus = chance.happens(0.7);
  const hasFigures = chance.happens(0.4);
  const empty = <K extends string>(figures: Readonly<Record<K, ReportedFigure>>): Record<K, ReportedFigure> =>
    Object.fromEntries(Object.keys(figures).map((key) => [key, null])) as Record<K, ReportedFigure>;
  return {
    ...content,
    claimedStatus: hasStatus ? content.claimedStatus : null,
    progressPercent: hasStatus ? content.progressPercent : null,
    holdReason: hasStatus ? content.holdReason : null,
    whatWasDone: chance.happens(0.75) ? content.whatWasDone : '',
    outputs: hasFigures ? content.outputs : empty(content.outputs),
    people: hasFigures ? content.people : empty(content.people),
    obstacles: chance.happens(0.5) ? content.obstacles : '',
    nextStep: chance.happens(0.4) ? content.nextStep : '',
    evidence: [],
    audience: null,
  };
}

/** Content of a correction: mostly the same, with a corrected figure. */
export function corrected(former: DemonstrationContentRow, chance: Chance): DemonstrationContentRow {
  const said = contentFieldsOf(former);
  const { claimedStatus, people } = said;
  const more = chance.between(1, 6);
  const women =
    typeof people.women === 'number' && claimedStatus !== 'not-started' ? people.women + more : people.women;
  return { ...said, people: { ...people, women } };
}

function drawAccount(
  parts: SentenceParts,
  { claim, approach }: { claim: Claim; approach: Approach },
  chance: Chance,
): string {
  if (claim.status === 'not-started') return chance.oneOf(parts.nothingYet);
  const sentences = [chance.oneOf(parts.done[approach]), chance.oneOf(parts.details), chance.oneOf(parts.closings)];
  const count = chance.between(2, 14);
  return sentences
    .slice(0, chance.happens(0.4) ? 2 : 3)
    .join(' ')
    .replace('{n}', String(count))
    .replace('{many}', String(count * 17 + chance.between(0, 16)));
}

function drawOutputs(approach: Approach, claim: Claim, chance: Chance): Record<OutputKind, ReportedFigure> {
  const entries = OUTPUT_KINDS.map((kind): [OutputKind, ReportedFigure] => {
    const most = USUAL_OUTPUTS[approach][kind] ?? 0;
    const count =
      most > 0 ? chance.between(claim.progressPercent > 20 ? 1 : 0, most) : chance.weighted({ '0': 8, '1': 1, '2': 1 });
    const isCounted = !chance.happens(SHARE_NOT_COLLECTED);
    return [kind, claim.status === 'not-started' ? 0 : isCounted ? Number(count) : NOT_COLLECTED];
  });
  return Object.fromEntries(entries) as Record<OutputKind, ReportedFigure>;
}

function drawPeopleReached(isOfWomen: boolean, claim: Claim, chance: Chance): DemonstrationContentRow['people'] {
  const all = chance.between(12, 260);
  const women = Math.round((all * (isOfWomen ? chance.between(75, 98) : chance.between(35, 65))) / 100);
  const other = chance.weighted({ '0': 6, '1': 2, '2': 1, '4': 1 });
  const young = Math.round((all * chance.between(15, 70)) / 100);
  const collected = (count: number): ReportedFigure => (chance.happens(SHARE_NOT_COLLECTED) ? NOT_COLLECTED : count);
  const drawn = {
    women: collected(women),
    men: collected(all - women),
    otherOrNotStated: collected(Number(other)),
    young: collected(young),
  };
  return claim.status === 'not-started' ? { women: 0, men: 0, otherOrNotStated: 0, young: 0 } : drawn;
}

function drawEvidence(parts: SentenceParts, reportId: string, chance: Chance): Evidence[] {
  const label = chance.oneOf(parts.evidenceLabels);
  const note = chance.oneOf(parts.cannotBeShared);
  const link: Evidence = { kind: 'link', url: `https://example.org/fictional/${reportId.slice(0, 8)}`, label };
  switch (chance.weighted({ none: 45, link: 33, hidden: 14, both: 8 })) {
    case 'link':
      return [link];
    case 'hidden':
      return [{ kind: 'cannot-be-shared', note }];
    case 'both':
      return [link, { kind: 'cannot-be-shared', note }];
    default:
      return [];
  }
}
