import { Body, Controller, Param, Put, UseInterceptors } from '@nestjs/common';
import type { ReviewDraftView } from '@opev/contract';
import { CurrentActor, ForStaff, type SignedInActor } from '../platform/access/access';
import { Describe, IF_MATCH } from '../platform/openapi/describe';
import { uuid } from '../platform/openapi/schema';
import { reviewDraftSchema, reviewDraftContentSchema } from '../platform/openapi/views/desk';
import { IdPath } from '../platform/validation/path.dto';
import { EntityTag } from '../platform/versions/entity-tag.interceptor';
import { SeenVersion } from '../platform/versions/seen-version';
import { ReviewDrafts } from './review-drafts.service';
import { SaveReviewDraftDto } from './reviews.dto';

/** Drafts of reviewers' decisions. */
@Controller('desk/reports/:id/draft')
@ForStaff()
@UseInterceptors(EntityTag)
export class ReviewDraftsController {
  constructor(private readonly drafts: ReviewDrafts) {}

  @Put()
  @Describe({
    id: 'saveReviewDraft',
    tag: 'Desk',
    summary: "Save what the reader entered and has not decided; nobody else's eyes",
    path: { id: uuid() },
    requestHeaders: [IF_MATCH],
    body: reviewDraftContentSchema,
    answers: reviewDraftSchema,
    refuses: [409, 412, 428],
  })
  saveReviewDraft(
    @Param() { id }: IdPath,
    @Body() input: SaveReviewDraftDto,
    @SeenVersion() seenVersion: number | null,
    @CurrentActor() actor: SignedInActor,
  ): Promise<ReviewDraftView> {
    return this.drafts.save(id, input, { actor, seenVersion });
  }
}
