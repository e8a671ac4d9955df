import { Injectable } from '@nestjs/common';
import {
  LIMITS,
  type PageView,
  type ProblemCode,
  type WorkspaceReportSummaryView,
  type WorkspaceReportView,
} from '@opev/contract';
import { belongsTo, decideEdit, type EditRefusal, type Language } from '@opev/domain';
import { DataSource } from 'typeorm';
import type { SignedInActor } from '../platform/access/access';
import { Clock } from '../platform/clock/clock';
import { decodeCursor, encodeCursor } from '../platform/paging/cursor';
import { DomainError } from '../platform/problems/domain-error';
import { KeptVersionsService } from './kept-versions.service';
import type { SaveReportDto } from './report-content.dto';
import { storedContentOf } from './report-content.mapper';
import { ReportMoves } from './report-moves.service';
import { ReportLoader } from './report-loader.service';
import { ReportEntity } from './report.entity';
import type { WorkspaceReportsQueryDto } from './reports.dto';
import { workspaceReportView, workspaceReportSummaryView } from './reports.mapper';
import { requireWritable } from './require-writable';

/** The signed-in reader and their language. */
export interface WorkspaceReader {
  readonly actor: SignedInActor;
  readonly language: Language;
}

const PROBLEM_OF_EDIT: Readonly<Record<EditRefusal, ProblemCode>> = {
  'not-found': 'not-found',
  'version-missing': 'version-required',
  'version-stale': 'version-stale',
  'not-editable': 'move-not-allowed',
};

/** Reports for their own organization; those of others are `not-found` here. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reading: ReportLoader,
    private readonly moves: ReportMoves,
    private readonly kept: KeptVersionsService,
    private readonly clock: Clock,
  ) {}

  /** Reports of the reader's organizations in every state, last edited first; discarded ones only when requested. */
  async list(
    query: WorkspaceReportsQueryDto,
    { actor, language }: WorkspaceReader,
  ): Promise<PageView<WorkspaceReportSummaryView>> {
    const limit = query.limit ?? LIMITS.pageDefault;
    const [editedBefore = null, idBefore = null] = decodeCursor(query.cursor, 2) ?? [];
    const filters = [
      ownOrganizations(actor),
      query.organization ?? null,
      query.commitment ?? null,
      query.state ?? null,
    ];
    const [rows, total] = await Promise.all([
      this.reading.select(PAGE, [...filters, editedBefore, idBefore, limit + 1]),
      this.reading.count(FILTERS, filters),
    ]);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map((row) => workspaceReportSummaryView(row, language)),
      total,
      nextCursor: rows.length > limit && last ? encodeCursor([last.editedKey, last.id]) : null,
    };
  }

  /** Throws `not-found`, also for another organization's report. */
  async read(id: string, { actor, language }: WorkspaceReader): Promise<WorkspaceReportView> {
    const row = await this.reading.find(id);
    if (!row || !belongsTo(actor, row.organizationId)) throw new DomainError('not-found');
    const [history, previous, keptVersions] = await Promise.all([
      this.reading.history(id, 'organization'),
      this.reading.findPrevious(row),
      this.kept.of(id),
    ]);
    return workspaceReportView(row, {
      history,
      previous,
      keptVersions,
      reader: actor,
      language,
      now: this.clock.now(),
    });
  }

  /**
   * Replaces the whole content; the author stays the author. Throws `not-found`, `version-required`, `version-stale`,
   * `move-not-allowed` once it is sent, `round-closed`, `commitment-ended`.
   */
  async save(
    id: string,
    input: SaveReportDto,
    { actor, seenVersion }: { actor: SignedInActor; seenVersion: number | null },
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const held = await this.moves.hold(manager, id);
      if (!held) throw new DomainError('not-found');
      const { report, organizationId } = held;
      const { state, version } = report;
      const decision = decideEdit({ editor: actor, organizationId, state, seenVersion, currentVersion: version });
      if (!decision.ok) throw new DomainError(PROBLEM_OF_EDIT[decision.code]);
      const row = await this.reading.find(id, manager);
      if (row) requireWritable(row, this.clock.now());
      await manager.getRepository(ReportEntity).update(
        { id, version },
        {
          ...storedContentOf(input),
          version: version + 1,
          editedAt: this.clock.now(),
          editorId: actor.personId,
        },
      );
    });
  }
}

function ownOrganizations(actor: SignedInActor): readonly string[] {
  return actor.memberships.filter(({ until }) => until === null).map(({ organizationId }) => organizationId);
}

const FILTERS = `
  where organization.id = any($1::uuid[])
    and ($2::uuid is null or organization.id = $2) and ($3::uuid is null or commitment.id = $3)
    and (report.state = $4 or ($4::text is null and report.state <> 'discarded'))`;

const PAGE = `${FILTERS}
    and ($5::timestamptz is null or (report.edited_at, report.id) < ($5::timestamptz, $6::uuid))
  order by report.edited_at desc, report.id desc limit $7`;
