import type { ClaimedStatus, VerifiedRating } from '@opev/domain';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** The current published state of a commitment; no row = nothing published. */
@Entity('standing', {
  comment:
    'One row per commitment with a published report: the latest by round, then by publication. Written with the publication.',
})
@Unique('uq_standing_report', ['reportId'])
export class StandingEntity {
  @PrimaryColumn('uuid', { name: 'commitment_id', primaryKeyConstraintName: 'pk_standing' })
  @ForeignKey('commitment', { name: 'fk_standing_commitment', onDelete: 'CASCADE' })
  commitmentId: string;

  @Column('uuid', { name: 'report_id' })
  @ForeignKey('report', { name: 'fk_standing_report', onDelete: 'CASCADE' })
  reportId: string;

  @Column('text', { name: 'claimed_status' })
  claimedStatus: ClaimedStatus;

  @Column('integer', { name: 'progress_percent' })
  progressPercent: number;

  @Column('text', { name: 'verified_rating' })
  verifiedRating: VerifiedRating;

  @Column('timestamptz', { name: 'published_at' })
  publishedAt: Date;
}
