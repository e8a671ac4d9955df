import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CountedCommitment } from '../book/figure-book';
import type { StoredPart } from './stored-part';

/** The commitments of one organization in a snapshot, stored once under the hash of their content. */
@Entity('figures_part')
export class FiguresPartEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_figures_part' })
  hash: string;

  @Column('jsonb')
  rows: StoredPart | readonly CountedCommitment[];

  /** Whether only evictable snapshots (of past days that were requested) refer to it. */
  @Column('boolean', { name: 'is_of_past', default: false })
  isOfPast: boolean;
}
