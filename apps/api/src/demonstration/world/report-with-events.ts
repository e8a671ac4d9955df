import { addDays, type Day, type VerifiedRating } from '@opev/domain';
import { workingHourOf } from './calendar';
import type { Claim } from './claims';
import { corrected, drawContent, withHoles } from './content';
import { opening, type Era } from './organizations';
import type { PlannedReport } from './outcomes';
import type { People } from './people';
import type { Chance } from './random';
import { drawMethod, drawRating } from './ratings';
import { drawGrounds } from './grounds';
import type {
  DemonstrationContentRow,
  DemonstrationEventRow,
  DemonstrationReportRow,
  DemonstrationReviewRow,
} from './rows';
import type { LifeStep } from './timeline';

/** A report with its events and reviews. */
export interface ReportWithEvents {
  readonly planned: PlannedReport;
  readonly report: DemonstrationReportRow;
  readonly events: readonly DemonstrationEventRow[];
  readonly reviews: readonly DemonstrationReviewRow[];
  /** Day of its round on which it was published, before shifting; null: not published. */
  readonly publishedDay: number | null;
  readonly movedBy: number;
}

/** Input of `writeEvents`: the report, the steps of its life, and which report it corrects (null: none). */
export interface Life {
  readonly planned: PlannedReport;
  readonly steps: readonly LifeStep[];
  /** Days by which all steps are shifted. */
  readonly movedBy: number;
  readonly corrects: DemonstrationReportRow | null;
}

/** People, time frame and randomness. */
export interface Scene {
  readonly people: People;
  readonly era: Era;
  readonly chance: Chance;
}

const HOURS_UNTIL_DISCARDED = 3 * 3_600_000;

interface Actors {
  readonly authorId: string;
  readonly reviewerId: string;
}

/** Writes a report's row, its events and reviews from the steps of its life. */
export function writeEvents(
  { planned, steps, movedBy, corrects }: Life,
  { people, era, chance }: Scene,
): ReportWithEvents {
  const { commitment, round } = planned;
  const claim = commitment.claims[round];
  if (!claim) throw new Error(`A commitment has no claim for round ${String(round)}.`);
  const id = chance.uuid();
  const actors: Actors = {
    authorId: corrects?.authorId ?? chance.oneOf(people.authors.get(commitment.organizationId) ?? []),
    reviewerId: chance.oneOf(people.reviewersOf(commitment.organizationId)),
  };
  const content = drawContentOf({ id, planned, claim, corrects }, chance);
  const frame = { id, firstDay: addDays(opening(era.rounds, round), movedBy), language: content.textLanguage };
  const events = steps.map((step) => writeEvent(step, { ...frame, ...actors }, chance));
  const rating = drawRating(claim, chance);
  return {
    planned,
    report: {
      id,
      commitmentId: commitment.id,
      roundId: era.rounds[round]?.id ?? '',
      correctsId: corrects?.id ?? null,
      authorId: actors.authorId,
      state: steps.at(-1)?.to ?? 'draft',
      version: steps.length,
      ...content,
      ...datesOf(events),
      verifiedRating: events.some(({ move }) => move === 'approve') ? rating : null,
    },
    events,
    reviews: events.flatMap((event) => reviewOf(event, rating, chance)),
    publishedDay: steps.find(({ move }) => move === 'publish')?.day ?? null,
    movedBy,
  };
}

/** A report whose correction was published at an instant. */
export function supersede(written: ReportWithEvents, at: string, chance: Chance): ReportWithEvents {
  const { report, events } = written;
  const event: DemonstrationEventRow = {
    id: chance.uuid(),
    reportId: report.id,
    occurredAt: at,
    actorId: null,
    move: 'supersede',
    fromState: 'published',
    toState: 'superseded',
    reasons: [],
    comment: '',
  };
  return {
    ...written,
    report: { ...report, state: 'superseded', publicUntil: at, version: report.version + 1 },
    events: [...events, event],
  };
}

/** A draft that was discarded some hours later. */
export function discard(written: ReportWithEvents, chance: Chance): ReportWithEvents {
  const { report, events } = written;
  const at = new Date(new Date(report.editedAt).getTime() + HOURS_UNTIL_DISCARDED).toISOString();
  const event: DemonstrationEventRow = {
    id: chance.uuid(),
    reportId: report.id,
    occurredAt: at,
    actorId: report.authorId,
    move: 'discard',
    fromState: 'draft',
    toState: 'discarded',
    reasons: [],
    comment: '',
  };
  return {
    ...written,
    report: { ...report, state: 'discarded', editedAt: at, version: report.version + 1 },
    events: [...events, event],
  };
}

interface ToSay {
  readonly id: string;
  readonly planned: PlannedReport;
  readonly claim: Claim;
  readonly corrects: DemonstrationReportRow | null;
}

function drawContentOf({ id, planned, claim, corrects }: ToSay, chance: Chance): DemonstrationContentRow {
  if (corrects) return corrected(corrects, chance);
  const content = drawContent({ commitment: planned.commitment, claim, reportId: id }, chance);
  return planned.outcome === 'draft' ? withHoles(content, chance) : content;
}

interface Frame extends Actors {
  readonly id: string;
  readonly firstDay: Day;
  readonly language: DemonstrationContentRow['textLanguage'];
}

function writeEvent({ move, from, to, day }: LifeStep, frame: Frame, chance: Chance): DemonstrationEventRow {
  const isWithdrawnByStaff = chance.happens(0.4);
  const isStaffs =
    move === 'return' || move === 'approve' || move === 'publish' || (move === 'withdraw' && isWithdrawnByStaff);
  return {
    id: chance.uuid(),
    reportId: frame.id,
    occurredAt: workingHourOf(addDays(frame.firstDay, day), chance),
    actorId: isStaffs ? frame.reviewerId : frame.authorId,
    move,
    fromState: from,
    toState: to,
    ...drawGrounds(move, frame.language, chance),
  };
}

type Dates = Pick<
  DemonstrationReportRow,
  'createdAt' | 'editedAt' | 'firstSubmittedAt' | 'submittedAt' | 'publishedAt' | 'publicUntil'
>;

function datesOf(events: readonly DemonstrationEventRow[]): Dates {
  const instants = (move: DemonstrationEventRow['move']): string[] =>
    events.filter((event) => event.move === move).map(({ occurredAt }) => occurredAt);
  const createdAt = instants('create').at(0) ?? '';
  const submitted = instants('submit');
  return {
    createdAt,
    editedAt: submitted.at(-1) ?? createdAt,
    firstSubmittedAt: submitted.at(0) ?? null,
    submittedAt: submitted.at(-1) ?? null,
    publishedAt: instants('publish').at(-1) ?? null,
    publicUntil: instants('withdraw').at(-1) ?? null,
  };
}

function reviewOf(
  { reportId, move, occurredAt, actorId, reasons, comment }: DemonstrationEventRow,
  rating: VerifiedRating,
  chance: Chance,
): DemonstrationReviewRow[] {
  if (actorId === null || (move !== 'return' && move !== 'approve')) return [];
  const id = chance.uuid();
  const review = { id, reportId, reviewerId: actorId, reviewedAt: occurredAt, decision: move, reasons, comment };
  if (move === 'return') return [{ ...review, verifiedRating: null, method: null, verifiedOn: null }];
  const verifiedOn = addDays(occurredAt.slice(0, 10), -chance.between(0, 1));
  return [{ ...review, verifiedRating: rating, method: drawMethod(chance), verifiedOn }];
}
