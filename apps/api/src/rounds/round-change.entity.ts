import { Column, Entity, PrimaryColumn } from 'typeorm';

const KEY = { primaryKeyConstraintName: 'pk_round_change' };

/** Counters that increase with every change of the inputs of round figures at the desk; maintained by triggers. */
@Entity('round_change', {
  comment:
    'Grows with whatever figures of rounds at the desk are made of; written by triggers. The sum of a subject is what counts.',
})
export class RoundChangeEntity {
  /** The id of a round, `expected` or `settled`. */
  @PrimaryColumn('text', { ...KEY })
  subject: string;

  @PrimaryColumn('smallint', { ...KEY })
  place: number;

  /** A bigint, so a text in JavaScript. */
  @Column('bigint')
  changes: string;
}
