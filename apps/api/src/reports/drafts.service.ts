import { Injectable } from '@nestjs/common';
import { belongsTo, contentFieldsOf, type Language, type WritingWindow } from '@opev/domain';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { SignedInActor } from '../platform/access/access';
import { writeAudit } from '../platform/audit/audit';
import { Clock } from '../platform/clock/clock';
import { DomainError } from '../platform/problems/domain-error';
import { deleteLongDiscarded } from './discarded';
import { ReportEventEntity } from './report-event.entity';
import { ReportEntity } from './report.entity';
import type { StartReportDto } from './reports.dto';
import { requireWritable } from './require-writable';

interface StartRow extends Omit<WritingWindow, 'state'> {
  readonly organizationId: string;
  readonly timeZone: string;
}

/** Starts reports and corrections. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * The report in work on a commitment and round, created if there is none; when one is published, its correction, prefilled
   * with its content. Throws `not-found` (also for others' commitments), `round-closed`, `commitment-ended`.
   */
  async start(
    { commitmentId, roundId }: StartReportDto,
    { actor, language }: { actor: SignedInActor; language: Language },
  ): Promise<{ id: string; isNew: boolean }> {
    return this.dataSource.transaction(async (manager) => {
      const [place] = await manager.query<StartRow[]>(PLACE_TO_START, [commitmentId, roundId]);
      if (!place || !belongsTo(actor, place.organizationId)) throw new DomainError('not-found');
      const reports = manager.getRepository(ReportEntity);
      const inWork = await reports.findOneBy({
        commitmentId,
        roundId,
        state: In(['draft', 'submitted', 'returned', 'approved']),
      });
      if (inWork) return { id: inWork.id, isNew: false };
      requireWritable({ ...place, state: null }, this.clock.now());
      const published = await reports.findOneBy({ commitmentId, roundId, state: 'published' });
      const id = await this.insert(
        manager,
        { commitmentId, roundId },
        { actor, content: published ? correctionOf(published) : { textLanguage: language } },
      );
      await deleteLongDiscarded(manager, this.clock.now());
      await this.record(manager, id, { actorId: actor.personId, organizationId: place.organizationId });
      return { id, isNew: true };
    });
  }

  private async insert(
    manager: EntityManager,
    place: StartReportDto,
    { actor, content }: { actor: SignedInActor; content: Partial<ReportEntity> },
  ): Promise<string> {
    const now = this.clock.now();
    const { identifiers } = await manager.getRepository(ReportEntity).insert({
      commitmentId: place.commitmentId,
      roundId: place.roundId,
      authorId: actor.personId,
      editorId: actor.personId,
      createdAt: now,
      editedAt: now,
      ...content,
    });
    return (identifiers[0] as { id: string }).id;
  }

  private async record(
    manager: EntityManager,
    reportId: string,
    { actorId, organizationId }: { actorId: string; organizationId: string },
  ): Promise<void> {
    await manager
      .getRepository(ReportEventEntity)
      .insert({ reportId, occurredAt: this.clock.now(), actorId, move: 'create', fromState: null, toState: 'draft' });
    await writeAudit(manager, {
      actorId,
      action: 'report.created',
      subjectType: 'report',
      subjectId: reportId,
      organizationId,
    });
  }
}

function correctionOf(published: ReportEntity): Partial<ReportEntity> {
  return { correctsId: published.id, ...contentFieldsOf(published) };
}

// The commitment's row lock serializes two requests that start the same report.
const PLACE_TO_START = `
  select organization.id as "organizationId", organization.left_on::text as "leftOn", seat.time_zone as "timeZone",
    commitment.ends_on::text as "endsOn", commitment.withdrawn_on::text as "withdrawnOn",
    round.opens_on::text as "opensOn", round.due_on::text as "dueOn", round.locks_on::text as "locksOn",
    (select due_on::text from round_extension
      where round_id = round.id and organization_id = organization.id) as "extensionUntil"
  from commitment
  join organization on organization.id = commitment.organization_id
  join country seat on seat.iso2 = organization.country_iso2
  join activity on activity.id = commitment.activity_id
  join round on round.id = $2 and round.plan_id = activity.plan_id
  where commitment.id = $1
  for no key update of commitment`;
