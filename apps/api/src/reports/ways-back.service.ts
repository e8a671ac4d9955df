import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { SignedInActor } from '../platform/access/access';
import { Clock } from '../platform/clock/clock';
import { deleteLongDiscarded } from './discarded';
import { ReportMoves, type HeldReport } from './report-moves.service';
import { ReportLoader } from './report-loader.service';
import { requireWritable } from './require-writable';

interface Move {
  readonly actor: SignedInActor;
  readonly seenVersion: number | null;
}

/** Recall, ask back, discard and restore. All throw `not-found` and what moves throw. */
@Injectable()
export class WaysBackService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly moves: ReportMoves,
    private readonly reading: ReportLoader,
    private readonly clock: Clock,
  ) {}

  /** Recalls a report nobody at the desk has opened. Throws `opened-at-desk`; `round-closed` when it could not be sent again. */
  async recall(id: string, move: Move): Promise<void> {
    await this.withOwn(id, move.actor, async (manager, held) => {
      if (held.report.state === 'submitted') await this.requireSendable(manager, held);
      await this.moves.make(manager, held, { move: 'recall', ...move, details: {} });
    });
  }

  /**
   * Asks back a report the desk has opened; from then on it can only be returned. Throws `asked-back` when it was asked back
   * before.
   */
  async askBack(id: string, comment: string, move: Move): Promise<void> {
    await this.withOwn(id, move.actor, (manager, held) =>
      this.moves.make(manager, held, { move: 'ask-back', ...move, details: { comment } }),
    );
  }

  /** Discards a draft or a returned report; it can be restored for a while. */
  async discard(id: string, move: Move): Promise<void> {
    await this.withOwn(id, move.actor, async (manager, held) => {
      await this.moves.make(manager, held, { move: 'discard', ...move, details: {} });
      await deleteLongDiscarded(manager, this.clock.now());
    });
  }

  /** Restores a discarded report. Throws `conflict` when another one was started in its place. */
  async restore(id: string, move: Move): Promise<void> {
    await this.withOwn(id, move.actor, (manager, held) =>
      this.moves.make(manager, held, { move: 'restore', ...move, details: {} }),
    );
  }

  /** A recalled report must be submittable again: after the lock date only one that had been returned is. */
  private async requireSendable(manager: EntityManager, { report }: HeldReport): Promise<void> {
    const [row, { wasReturned }] = [
      await this.reading.find(report.id, manager),
      await this.moves.past(manager, report),
    ];
    if (row) requireWritable({ ...row, state: wasReturned ? 'returned' : 'draft' }, this.clock.now());
  }

  private async withOwn(
    id: string,
    actor: SignedInActor,
    move: (manager: EntityManager, held: HeldReport) => Promise<void>,
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => move(manager, await this.moves.holdOwn(manager, id, actor)));
  }
}
