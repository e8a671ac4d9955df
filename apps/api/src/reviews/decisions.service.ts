import { Injectable } from '@nestjs/common';
import { everBelongedTo, isAtDesk, may } from '@opev/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { SignedInActor } from '../platform/access/access';
import { Clock } from '../platform/clock/clock';
import { DomainError } from '../platform/problems/domain-error';
import { ReportMoves, type HeldReport } from '../reports/report-moves.service';
import { ReviewDrafts } from './review-drafts.service';
import { ReviewEntity } from './review.entity';
import type { ApproveReportDto, ReturnReportDto, WithdrawPublishedReportDto } from './reviews.dto';

export interface Decider {
  readonly actor: SignedInActor;
  readonly seenVersion: number | null;
}

/**
 * The observatory's decisions, each one transaction. All throw `not-found` (also for drafts), `own-organization`,
 * `version-required`, `version-stale` and `move-not-allowed`.
 */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly moves: ReportMoves,
    private readonly drafts: ReviewDrafts,
    private readonly clock: Clock,
  ) {}

  /** Returns a report to its author, with reasons and a comment. */
  async return(id: string, { reasons, comment }: ReturnReportDto, decider: Decider): Promise<void> {
    await this.decide(id, decider, async (manager, held) => {
      const details = { returnReasons: reasons, comment };
      await this.moves.make(manager, held, { move: 'return', ...decider, details, reasons });
      await this.note(manager, id, decider, { decision: 'return', reasons, comment });
    });
  }

  /** Rates a report; it is not public yet. */
  async approve(id: string, input: ApproveReportDto, decider: Decider): Promise<void> {
    this.requireNotAhead(input.verifiedOn);
    const { verifiedRating, method, verifiedOn, comment } = input;
    await this.decide(id, decider, async (manager, held) => {
      const details = { verifiedRating, verificationMethod: method, comment };
      await this.moves.make(manager, held, { move: 'approve', ...decider, details });
      await this.note(manager, id, decider, { decision: 'approve', verifiedRating, method, verifiedOn, comment });
    });
  }

  /** Publishes an approved report and supersedes the one it corrects. */
  async publish(id: string, decider: Decider): Promise<void> {
    await this.decide(id, decider, (manager, held) =>
      this.moves.make(manager, held, { move: 'publish', ...decider, details: {} }),
    );
  }

  /** Takes a published report back; the one published before stands again. */
  async withdraw(id: string, { reason, comment }: WithdrawPublishedReportDto, decider: Decider): Promise<void> {
    await this.decide(id, decider, (manager, held) =>
      this.moves.make(manager, held, {
        move: 'withdraw',
        ...decider,
        details: { withdrawalReason: reason, comment },
        reasons: [reason],
      }),
    );
  }

  private async decide(
    id: string,
    { actor }: Decider,
    decision: (manager: EntityManager, held: HeldReport) => Promise<void>,
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const held = await this.moves.hold(manager, id);
      if (!held || !isAtDesk(held.report.state) || !may(actor, 'report.read', held)) throw new DomainError('not-found');
      // Members withdraw in the workspace; at the desk they act for the observatory.
      if (everBelongedTo(actor, held.organizationId)) throw new DomainError('own-organization');
      await decision(manager, held);
    });
  }

  private async note(
    manager: EntityManager,
    reportId: string,
    { actor }: Decider,
    review: Partial<ReviewEntity> & Pick<ReviewEntity, 'decision'>,
  ): Promise<void> {
    await manager
      .getRepository(ReviewEntity)
      .insert({ ...review, reportId, reviewerId: actor.personId, reviewedAt: this.clock.now() });
    await this.drafts.forget(manager, reportId, actor);
  }

  private requireNotAhead(verifiedOn: string): void {
    if (verifiedOn <= this.clock.today()) return;
    const error = { pointer: '/verifiedOn', code: 'in-the-future', detail: 'A verification cannot lie ahead.' };
    throw new DomainError('invalid-input', { errors: [error] });
  }
}
