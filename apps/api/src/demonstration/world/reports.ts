import { daysBetween } from '@opev/domain';
import { DAYS_OPEN_AT_LEAST, ROUND_COUNT } from './calendar';
import type { Outcome } from './cast';
import type { DemonstrationCommitment } from './commitments';
import { opening, type Era } from './organizations';
import { planReports, type PlannedReport } from './outcomes';
import type { People } from './people';
import { CORRECTIONS_PER_ROUND } from './quotas';
import { Chance } from './random';
import { discard, supersede, writeEvents, type ReportWithEvents } from './report-with-events';
import type { DemonstrationEventRow, DemonstrationReportRow, DemonstrationReviewRow } from './rows';
import {
  drawCorrectionLife,
  drawOpenLife,
  drawPastLife,
  LAST_PUBLICATION,
  LAST_OPEN_PUBLICATION,
  type LifeStep,
} from './timeline';

/** All reports with their events and reviews. */
export interface Reports {
  readonly reports: readonly DemonstrationReportRow[];
  readonly events: readonly DemonstrationEventRow[];
  readonly reviews: readonly DemonstrationReviewRow[];
}

const LATEST = ROUND_COUNT - 1;
const SHARE_LATE = 0.3;
const DISCARDED = 2;
/** Outcomes of corrections, by round. */
const OUTCOMES_OF_CORRECTIONS: readonly Readonly<Partial<Record<Outcome, number>>>[] = [
  { published: 1 },
  { published: 1 },
  { published: 88, submitted: 3, returned: 6, approved: 3 },
  { draft: 8, submitted: 9, returned: 5, approved: 3, published: 5 },
];

/** Every report of the demonstration, corrections included. */
export function drawReports(commitments: readonly DemonstrationCommitment[], people: People, era: Era): Reports {
  const chance = new Chance('reports');
  const extraDays = daysBetween(opening(era.rounds, LATEST), era.today) - DAYS_OPEN_AT_LEAST;
  const originals = planReports(commitments, era.rounds).map((planned) => {
    // Shift reports of the open round towards the loading day, most of them far, so that there is recent news.
    const share = chance.next() ** 0.25;
    const movedBy = planned.round === LATEST ? Math.round(share * extraDays) : 0;
    return writeEvents(
      { planned, steps: drawSteps(planned, chance), movedBy, corrects: null },
      { people, era, chance },
    );
  });
  const written = [...originals, ...drawCorrections(originals, people, era)];
  const supersededAt = new Map(
    written.flatMap(({ report }) =>
      report.correctsId && report.publishedAt ? [[report.correctsId, report.publishedAt]] : [],
    ),
  );
  const thrownAway = discardedOf(originals);
  const all = written.map((one) => {
    if (thrownAway.has(one)) return discard(one, new Chance(`discarded ${one.report.id}`));
    const at = supersededAt.get(one.report.id);
    return at === undefined ? one : supersede(one, at, chance);
  });
  return {
    reports: all.map(({ report }) => report),
    events: all.flatMap(({ events }) => events),
    reviews: all.flatMap(({ reviews }) => reviews),
  };
}

/** The first drafts of the open round that no login sees: a few were begun on the wrong commitment. */
function discardedOf(originals: readonly ReportWithEvents[]): ReadonlySet<ReportWithEvents> {
  const drafts = originals.filter(
    ({ report, planned }) =>
      report.state === 'draft' && planned.round === LATEST && planned.commitment.scriptRow === null,
  );
  return new Set(drafts.slice(0, DISCARDED));
}

function drawSteps({ commitment, round, outcome }: PlannedReport, chance: Chance): readonly LifeStep[] {
  const isLate = chance.happens(SHARE_LATE * (1.2 - commitment.organization.reliability));
  return round === LATEST ? drawOpenLife(outcome, chance) : drawPastLife(outcome, isLate, chance);
}

/** Draws corrections of published reports; in organizations of the logins the script of the last rounds is kept. */
function drawCorrections(originals: readonly ReportWithEvents[], people: People, era: Era): ReportWithEvents[] {
  const chance = new Chance('corrections');
  return CORRECTIONS_PER_ROUND.flatMap((quota, round) => {
    const isOpenRound = round === LATEST;
    const correctable = originals.filter(
      ({ report, planned, publishedDay }) =>
        planned.round === round &&
        report.state === 'published' &&
        publishedDay !== null &&
        publishedDay <= (isOpenRound ? LAST_OPEN_PUBLICATION : LAST_PUBLICATION) &&
        (planned.commitment.scriptRow === null || round < 2),
    );
    return chance
      .shuffled(correctable)
      .slice(0, quota)
      .map(({ report, planned, publishedDay, movedBy }) => {
        const outcome = chance.weighted<Outcome>(OUTCOMES_OF_CORRECTIONS[round] ?? {});
        const steps = drawCorrectionLife(outcome, { publishedOn: publishedDay ?? 0, isOpenRound }, chance);
        return writeEvents(
          { planned: { ...planned, outcome }, steps, movedBy, corrects: report },
          { people, era, chance },
        );
      });
  });
}
