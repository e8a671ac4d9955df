import type { Day } from '@opev/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { FigureHead } from '../book/figure-data';

/** What public figures were made of, under the id they were answered with. */
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

  /** Hashes of the parts it is put together from. */
  @Column('text', { array: true })
  parts: readonly string[];

  /** Of one of a past day: when it was last asked for, more or less. Null: it was shown as of today, and stays. */
  @Column('timestamptz', { name: 'asked_at', nullable: true })
  askedAt: Date | null;
}
