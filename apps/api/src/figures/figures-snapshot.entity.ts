import type { Day } from '@opev/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FigureHead } from './figure-data.queries';

/** What public figures were made of, under the id they were answered with. */
@Entity('figures_snapshot')
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
}
