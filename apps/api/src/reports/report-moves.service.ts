import { Injectable } from '@nestjs/common';
import {
  belongsTo,
  decideMove,
  type MoveDetails,
  type MoveRefusal,
  type ReportMove,
  type ReportState,
} from '@opev/domain';
import type { EntityManager } from 'typeorm';
import type { SignedInActor } from '../platform/access/access';
import { writeAudit } from '../platform/audit/audit';
import { Clock } from '../platform/clock/clock';
import { DomainError } from '../platform/problems/domain-error';
import { requireVersion } from '../platform/versions/seen-version';
import { refusalOf } from './move-refusals';
import { ReportEventEntity } from './report-event.entity';
import { ReportKeptVersionEntity } from './report-kept-version.entity';
import { ReportEntity } from './report.entity';
import { refreshStanding } from './standings';

/** A report whose row and commitment's row are locked by this transaction. */
export interface HeldReport {
  readonly report: ReportEntity;
  readonly organizationId: string;
}

export interface MoveCommand {
  readonly move: Exclude<ReportMove, 'supersede'>;
  readonly actor: SignedInActor;
  readonly seenVersion: number | null;
  readonly details: MoveDetails;
  /** Coded reasons, as they go into the history. */
  readonly reasons?: readonly string[];
}

interface Step {
  readonly move: ReportMove;
  readonly to: ReportState;
  /** Null: the system. */
  readonly actorId: string | null;
  readonly at: Date;
  readonly reasons: readonly string[];
  readonly comment: string;
}

type Columns = Partial<
  Pick<
    ReportEntity,
    | 'firstSubmittedAt'
    | 'submittedAt'
    | 'openedAt'
    | 'askedBackAt'
    | 'publishedAt'
    | 'publicUntil'
    | 'verifiedRating'
    | 'editedAt'
  >
>;

const PAST: Readonly<Record<ReportMove, string>> = {
  submit: 'submitted',
  recall: 'recalled',
  'ask-back': 'asked-back',
  return: 'returned',
  approve: 'approved',
  publish: 'published',
  withdraw: 'withdrawn',
  supersede: 'superseded',
  discard: 'discarded',
  restore: 'restored',
};

/** The only code that changes a report's state: writes state, event, audit entry and standing in the caller's transaction. */
@Injectable()
export class ReportMoves {
  constructor(private readonly clock: Clock) {}

  /** Locks the commitment and then the report, so that moves on reports of one commitment are serialized. Null: no such report. */
  async hold(manager: EntityManager, reportId: string): Promise<HeldReport | null> {
    const [commitment] = await manager.query<{ organizationId: string }[]>(
      `select organization_id as "organizationId" from commitment
       where id = (select commitment_id from report where id = $1) for no key update`,
      [reportId],
    );
    const report = await manager
      .getRepository(ReportEntity)
      .findOne({ where: { id: reportId }, lock: { mode: 'pessimistic_write' } });
    return commitment && report ? { report, organizationId: commitment.organizationId } : null;
  }

  /** Locks a report of the person's own organizations. Throws `not-found` for others. */
  async holdOwn(manager: EntityManager, reportId: string, actor: SignedInActor): Promise<HeldReport> {
    const held = await this.hold(manager, reportId);
    if (!held || !belongsTo(actor, held.organizationId)) throw new DomainError('not-found');
    return held;
  }

  /**
   * Makes a move on a locked report. The caller checks first whether the person may know of the report at all. Throws
   * `own-organization`, `version-required`, `version-stale`, `move-not-allowed`, `report-incomplete`, `invalid-input`.
   */
  async make(manager: EntityManager, held: HeldReport, command: MoveCommand): Promise<void> {
    const { move, actor, seenVersion, reasons = [] } = command;
    const { report, organizationId } = held;
    const details = { ...command.details, ...(await this.past(manager, report)) };
    const decision = decideMove({ move, state: report.state, organizationId, mover: actor, details });
    if (!decision.ok && isAboutTheMover(decision.code)) throw refusalOf(decision.code, details);
    requireVersion(seenVersion, report.version);
    if (!decision.ok) throw refusalOf(decision.code, details);
    const at = this.clock.now();
    if (move === 'publish') await this.supersedeFormer(manager, held, at);
    const step = { move, to: decision.to, actorId: actor.personId, at, reasons, comment: details.comment ?? '' };
    await this.write(manager, held, step, columnsOf(report, { ...command, details }, at));
    if (move === 'publish') await manager.getRepository(ReportKeptVersionEntity).delete({ reportId: report.id });
    if (move === 'publish' || move === 'withdraw') await refreshStanding(manager, report.commitmentId);
  }

  /** The history of a report that its next move depends on. */
  async past(manager: EntityManager, { id, openedAt, askedBackAt }: ReportEntity): Promise<MoveDetails> {
    const wasReturned = await manager.getRepository(ReportEventEntity).existsBy({ reportId: id, move: 'return' });
    return { wasReturned, isOpened: openedAt !== null, isAskedBack: askedBackAt !== null };
  }

  /** Supersedes the published report of the same commitment and round, in the transaction that publishes its correction. */
  private async supersedeFormer(
    manager: EntityManager,
    { report, organizationId }: HeldReport,
    at: Date,
  ): Promise<void> {
    const { commitmentId, roundId } = report;
    const former = await manager.getRepository(ReportEntity).findOneBy({ commitmentId, roundId, state: 'published' });
    if (!former) return;
    const decision = decideMove({ move: 'supersede', state: former.state, organizationId, mover: 'system' });
    if (!decision.ok) throw refusalOf(decision.code);
    const step: Step = { move: 'supersede', to: decision.to, actorId: null, at, reasons: [], comment: '' };
    await this.write(manager, { report: former, organizationId }, step, { publicUntil: at });
  }

  private async write(manager: EntityManager, held: HeldReport, step: Step, columns: Columns): Promise<void> {
    const { report, organizationId } = held;
    const { id, version, state: from } = report;
    const { move, to, actorId, at, reasons, comment } = step;
    const { affected } = await manager
      .getRepository(ReportEntity)
      .update({ id, version }, { ...columns, state: to, version: version + 1 });
    if (affected !== 1) throw new DomainError('version-stale');
    await manager.getRepository(ReportEventEntity).insert({
      reportId: id,
      occurredAt: at,
      actorId,
      move,
      fromState: from,
      toState: to,
      reasons: [...reasons],
      comment,
    });
    await writeAudit(manager, {
      actorId,
      action: `report.${PAST[move]}`,
      subjectType: 'report',
      subjectId: id,
      organizationId,
      detail: { from, to, version: version + 1, reasons },
    });
  }
}

function isAboutTheMover(code: MoveRefusal): boolean {
  return code === 'not-found' || code === 'own-organization';
}

function columnsOf(report: ReportEntity, { move, details }: MoveCommand, at: Date): Columns {
  switch (move) {
    case 'submit':
      return { firstSubmittedAt: report.firstSubmittedAt ?? at, submittedAt: at, openedAt: null };
    case 'recall':
      // Nobody has read it, so it counts as never sent, unless it had been returned before.
      return details.wasReturned ? {} : { firstSubmittedAt: null, submittedAt: null };
    case 'ask-back':
      return { askedBackAt: at };
    case 'return':
      return { verifiedRating: null, askedBackAt: null };
    case 'approve':
      return { verifiedRating: details.verifiedRating ?? null };
    case 'publish':
      return { publishedAt: at };
    case 'withdraw':
      return { publicUntil: at };
    case 'discard':
      // The retention of a discarded report counts from here.
      return { editedAt: at };
    case 'restore':
      return {};
  }
}
