import { Injectable } from '@nestjs/common';
import { isEditable, submissionProblems } from '@opev/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { SignedInActor } from '../platform/access/access';
import { Clock } from '../platform/clock/clock';
import { requireVersion } from '../platform/versions/seen-version';
import { Idempotency } from './idempotency.service';
import { contentOf } from './stored-content';
import { ReportMoves } from './report-moves.service';
import { ReportLoader } from './report-loader.service';
import type { WithdrawReportDto } from './reports.dto';
import { requireWritable } from './require-writable';

interface Move {
  readonly actor: SignedInActor;
  readonly seenVersion: number | null;
}

/** Submission and withdrawal of an organization's own reports. */
@Injectable()
export class SubmissionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly moves: ReportMoves,
    private readonly reading: ReportLoader,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /**
   * Submits a report, once per key: a retry finds it done before versions are checked. Throws `report-incomplete` with what
   * is missing, `round-closed`, `commitment-ended`, and what moves throw.
   */
  async submit(id: string, key: string, { actor, seenVersion }: Move): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const request = { personId: actor.personId, key, content: ['submit', id, seenVersion], subjectId: id };
      if (await this.idempotency.wasCarriedOut(manager, request)) return;
      const held = await this.moves.holdOwn(manager, id, actor);
      const { report } = held;
      requireVersion(seenVersion, report.version);
      if (isEditable(report.state)) await this.requireOpen(manager, id);
      const details = { submissionProblems: submissionProblems(contentOf(report)) };
      await this.moves.make(manager, held, { move: 'submit', actor, seenVersion, details });
    });
  }

  /** Withdraws a published report; the one published before stands again. */
  async withdraw(id: string, { reason, comment }: WithdrawReportDto, { actor, seenVersion }: Move): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const held = await this.moves.holdOwn(manager, id, actor);
      await this.moves.make(manager, held, {
        move: 'withdraw',
        actor,
        seenVersion,
        details: { withdrawalReason: reason, comment },
        reasons: [reason],
      });
    });
  }

  private async requireOpen(manager: EntityManager, id: string): Promise<void> {
    const row = await this.reading.find(id, manager);
    if (row) requireWritable(row, this.clock.now());
  }
}
