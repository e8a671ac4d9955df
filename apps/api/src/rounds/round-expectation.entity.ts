import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A report that a settled round expected. For staff only: it discloses pauses. */
@Entity('round_expectation', {
  comment: 'On which commitments a settled round expected a report; for staff only: it tells of pauses.',
})
export class RoundExpectationEntity {
  @PrimaryColumn('uuid', { name: 'round_id', primaryKeyConstraintName: 'pk_round_expectation' })
  @ForeignKey('round_settlement', 'roundId', { name: 'fk_round_expectation_round', onDelete: 'CASCADE' })
  roundId: string;

  @PrimaryColumn('uuid', { name: 'commitment_id', primaryKeyConstraintName: 'pk_round_expectation' })
  @ForeignKey('commitment', { name: 'fk_round_expectation_commitment', onDelete: 'CASCADE' })
  @Index('ix_round_expectation_commitment')
  commitmentId: string;
}
