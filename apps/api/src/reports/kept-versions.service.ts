import { Injectable } from '@nestjs/common';
import { LIMITS, type ReportContentView } from '@opev/contract';
import { DataSource, type EntityManager } from 'typeorm';
import type { SignedInActor } from '../platform/access/access';
import { Clock } from '../platform/clock/clock';
import { DomainError } from '../platform/problems/domain-error';
import type { SaveReportDto } from './report-content.dto';
import { storedContentOf } from './report-content.mapper';
import { contentOf } from './stored-content';
import { ReportKeptVersionEntity } from './report-kept-version.entity';
import { ReportMoves, type HeldReport } from './report-moves.service';

export interface KeptVersion {
  readonly id: string;
  readonly keptAt: Date;
  readonly writerId: string | null;
  readonly writerName: string | null;
  readonly content: ReportContentView;
}

/** Kept versions of reports: both sides of a conflict are stored until the report is published, so that no choice loses one. */
@Injectable()
export class KeptVersionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly moves: ReportMoves,
    private readonly clock: Clock,
  ) {}

  /** Oldest first. The caller checks who may see them. */
  of(reportId: string): Promise<readonly KeptVersion[]> {
    return this.dataSource.query<KeptVersion[]>(KEPT_VERSIONS, [reportId]);
  }

  /**
   * Stores the content the writer could not save and the report's current one, before the writer chooses. Equal content is
   * stored once; beyond the limit the oldest are deleted. Throws `not-found`.
   */
  async keep(id: string, input: SaveReportDto, actor: SignedInActor): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const { report } = await this.holdUnpublished(manager, id, actor);
      const mine = contentOf(storedContentOf(input));
      const at = this.clock.now();
      await this.insert(manager, { reportId: id, at, writerId: actor.personId, content: mine });
      await this.insert(manager, { reportId: id, at, writerId: report.editorId, content: contentOf(report) });
      await manager.query(DROP_THE_OLDEST, [id, LIMITS.keptVersions]);
    });
  }

  /** Permanently deletes a kept version. Throws `not-found`. */
  async drop(id: string, versionId: string, actor: SignedInActor): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await this.holdUnpublished(manager, id, actor);
      const { affected } = await manager.getRepository(ReportKeptVersionEntity).delete({ id: versionId, reportId: id });
      if (affected !== 1) throw new DomainError('not-found');
    });
  }

  private async holdUnpublished(manager: EntityManager, id: string, actor: SignedInActor): Promise<HeldReport> {
    const held = await this.moves.holdOwn(manager, id, actor);
    // No kept versions beside a published report.
    if (held.report.publishedAt !== null) throw new DomainError('move-not-allowed');
    return held;
  }

  private async insert(
    manager: EntityManager,
    { reportId, at, writerId, content }: { reportId: string; at: Date; writerId: string | null; content: object },
  ): Promise<void> {
    await manager.query(STORE_ONCE, [reportId, at, writerId, JSON.stringify(content)]);
  }
}

const KEPT_VERSIONS = `
  select kept.id, kept.kept_at as "keptAt", kept.writer_id as "writerId", person.name as "writerName", kept.content
  from report_kept_version kept left join person on person.id = kept.writer_id
  where kept.report_id = $1 order by kept.kept_at, kept.id`;

const STORE_ONCE = `
  insert into report_kept_version (report_id, kept_at, writer_id, content)
  select $1, $2, $3, $4::jsonb
  where not exists (select from report_kept_version where report_id = $1 and content = $4::jsonb)`;

const DROP_THE_OLDEST = `
  delete from report_kept_version where id in (
    select id from report_kept_version where report_id = $1 order by kept_at desc, id offset $2)`;
