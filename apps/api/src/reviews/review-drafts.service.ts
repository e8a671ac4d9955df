import { Injectable } from '@nestjs/common';
import type { ReviewDraftContent, ReviewDraftView } from '@opev/contract';
import { everBelongedTo, isAtDesk, may } from '@opev/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { SignedInActor } from '../platform/access/access';
import { Clock } from '../platform/clock/clock';
import { DomainError } from '../platform/problems/domain-error';
import { requireVersion } from '../platform/versions/seen-version';
import { ReportMoves } from '../reports/report-moves.service';
import { ReviewDraftEntity } from './review-draft.entity';
import type { SaveReviewDraftDto } from './reviews.dto';

/** Retention of undecided drafts. */
const RETENTION_DAYS = 90;
const DAY = 86_400_000;

const NOTHING_ENTERED: ReviewDraftContent = {
  verifiedRating: null,
  method: null,
  verifiedOn: null,
  comment: '',
  returnReasons: [],
  returnComment: '',
};

/** Drafts of decisions: saved while typed, private to each reviewer. */
@Injectable()
export class ReviewDrafts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly moves: ReportMoves,
    private readonly clock: Clock,
  ) {}

  /** The reader's own draft; version 0 when there is none. Null for readers who may not decide on the report. */
  async of(report: { id: string; organizationId: string }, actor: SignedInActor): Promise<ReviewDraftView | null> {
    if (!may(actor, 'report.review', report)) return null;
    const draft = await this.dataSource
      .getRepository(ReviewDraftEntity)
      .findOneBy({ reportId: report.id, reviewerId: actor.personId });
    return viewOf(draft);
  }

  /**
   * Replaces the reviewer's draft, also after a colleague decided: nobody's text is lost. Throws `not-found`,
   * `own-organization`, `version-required`, `version-stale`.
   */
  async save(
    id: string,
    input: SaveReviewDraftDto,
    { actor, seenVersion }: { actor: SignedInActor; seenVersion: number | null },
  ): Promise<ReviewDraftView> {
    return this.dataSource.transaction(async (manager) => {
      const held = await this.moves.hold(manager, id);
      if (!held || !isAtDesk(held.report.state) || !may(actor, 'report.read', held)) throw new DomainError('not-found');
      if (everBelongedTo(actor, held.organizationId)) throw new DomainError('own-organization');
      const drafts = manager.getRepository(ReviewDraftEntity);
      const key = { reportId: id, reviewerId: actor.personId };
      const version = (await drafts.findOneBy(key))?.version ?? 0;
      requireVersion(seenVersion, version);
      const now = this.clock.now();
      await manager.query('delete from review_draft where reviewer_id = $1 and edited_at < $2', [
        actor.personId,
        new Date(now.getTime() - RETENTION_DAYS * DAY),
      ]);
      await drafts.upsert({ ...key, version: version + 1, editedAt: now, content: contentOf(input) }, [
        'reportId',
        'reviewerId',
      ]);
      return viewOf(await drafts.findOneBy(key));
    });
  }

  /** Deletes the draft after the decision. */
  async forget(manager: EntityManager, reportId: string, { personId }: SignedInActor): Promise<void> {
    await manager.getRepository(ReviewDraftEntity).delete({ reportId, reviewerId: personId });
  }
}

function viewOf(draft: ReviewDraftEntity | null): ReviewDraftView {
  return {
    version: draft?.version ?? 0,
    editedAt: draft?.editedAt.toISOString() ?? null,
    content: draft?.content ?? NOTHING_ENTERED,
  };
}

/** Maps field by field, so that nothing else is ever written. */
function contentOf(input: SaveReviewDraftDto): ReviewDraftContent {
  const { verifiedRating, method, verifiedOn, comment, returnReasons, returnComment } = input;
  return { verifiedRating, method, verifiedOn, comment, returnReasons: [...returnReasons], returnComment };
}
