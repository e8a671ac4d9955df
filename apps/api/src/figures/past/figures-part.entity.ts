import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CountedCommitment } from '../book/figure-book';
import type { StoredPart } from './stored-part';

/** What one organization contributed to figures, under the hash of what it says. */
@Entity('figures_part')
export class FiguresPartEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_figures_part' })
  hash: string;

  @Column('jsonb')
  rows: StoredPart | readonly CountedCommitment[];

  /** Whether only snapshots of past days that were asked for are made of it. */
  @Column('boolean', { name: 'is_of_past', default: false })
  isOfPast: boolean;
}
