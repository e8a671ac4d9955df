import type { ReviewDraftContent } from '@opev/contract';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The draft of one reviewer's decision on one report; nobody else reads it. */
@Entity('review_draft')
@Check('ck_review_draft_version', 'version > 0')
export class ReviewDraftEntity {
  @PrimaryColumn('uuid', { name: 'report_id', primaryKeyConstraintName: 'pk_review_draft' })
  @ForeignKey('report', { name: 'fk_review_draft_report', onDelete: 'CASCADE' })
  reportId: string;

  @PrimaryColumn('uuid', { name: 'reviewer_id', primaryKeyConstraintName: 'pk_review_draft' })
  @ForeignKey('person', { name: 'fk_review_draft_reviewer', onDelete: 'CASCADE' })
  reviewerId: string;

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { name: 'edited_at', default: () => 'now()' })
  editedAt: Date;

  @Column('jsonb')
  content: ReviewDraftContent;
}
