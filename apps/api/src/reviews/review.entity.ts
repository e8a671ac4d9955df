import type { Day, VerificationMethod, VerifiedRating } from '@opev/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One decision of the observatory on a report. */
@Entity('review')
@Index('ix_review_report', ['reportId', 'reviewedAt'])
@Check('ck_review_decision', `decision in ('return', 'approve')`)
@Check('ck_review_return', `decision <> 'return' or (cardinality(reasons) > 0 and length(btrim(comment)) > 0)`)
@Check(
  'ck_review_approve',
  `decision <> 'approve' or (verified_rating is not null and method is not null and verified_on is not null)`,
)
@Check('ck_review_rating', `verified_rating in ('no-evidence', 'not-started', 'limited', 'substantial', 'complete')`)
@Check('ck_review_method', `method in ('documents', 'interview', 'visit', 'public-sources', 'partner-confirmation')`)
export class ReviewEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_review' })
  id: string;

  @Column('uuid', { name: 'report_id' })
  @ForeignKey('report', { name: 'fk_review_report', onDelete: 'CASCADE' })
  reportId: string;

  @Column('uuid', { name: 'reviewer_id', nullable: true })
  @ForeignKey('person', { name: 'fk_review_reviewer', onDelete: 'SET NULL' })
  reviewerId: string | null;

  @Column('timestamptz', { name: 'reviewed_at', default: () => 'now()' })
  reviewedAt: Date;

  @Column('text')
  decision: 'return' | 'approve';

  @Column('text', { array: true, default: [] })
  reasons: string[];

  @Column('text', { default: '' })
  comment: string;

  @Column('text', { name: 'verified_rating', nullable: true })
  verifiedRating: VerifiedRating | null;

  @Column('text', { nullable: true })
  method: VerificationMethod | null;

  @Column('date', { name: 'verified_on', nullable: true })
  verifiedOn: Day | null;
}
