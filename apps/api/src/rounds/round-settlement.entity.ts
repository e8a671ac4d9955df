import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Marks a round whose expectation is settled. */
@Entity('round_settlement', { comment: 'Rounds whose expectation is settled; written once, when they are locked.' })
export class RoundSettlementEntity {
  @PrimaryColumn('uuid', { name: 'round_id', primaryKeyConstraintName: 'pk_round_settlement' })
  @ForeignKey('round', { name: 'fk_round_settlement_round', onDelete: 'CASCADE' })
  roundId: string;

  @Column('timestamptz', { name: 'settled_at', default: () => 'now()' })
  settledAt: Date;
}
