import type { Day } from '@opev/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { FigureHead } from '../book/figure-data';

/** The data public figures were computed from, under the snapshot id they were answered with. */
@Entity('figures_snapshot')
@Index('ix_figures_snapshot_asked', ['askedAt'], { where: 'asked_at is not null' })
export class FiguresSnapshotEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_figures_snapshot' })
  id: string;

  @Column('date', { name: 'as_of' })
  asOf: Day;

  @Column('timestamptz', { name: 'made_at', default: () => 'now()' })
  madeAt: Date;

  @Column('jsonb')
  head: FigureHead;

  /** Hashes of its parts. */
  @Column('text', { array: true })
  parts: readonly string[];

  /**
   * For a requested past day: when it was last requested, to ten minutes. Null: it was shown as the figures of its own day
   * and is never evicted.
   */
  @Column('timestamptz', { name: 'asked_at', nullable: true })
  askedAt: Date | null;
}
