import type { Day } from '@opev/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The snapshot of an earlier day that is shown in the trend beside another snapshot. */
@Entity('figures_snapshot_earlier')
@Index('ix_figures_snapshot_earlier_earlier', ['earlierId'])
export class FiguresSnapshotEarlierEntity {
  @PrimaryColumn('text', { name: 'snapshot_id', primaryKeyConstraintName: 'pk_figures_snapshot_earlier' })
  @ForeignKey('figures_snapshot', { name: 'fk_figures_snapshot_earlier_snapshot', onDelete: 'CASCADE' })
  snapshotId: string;

  @PrimaryColumn('date', { name: 'as_of', primaryKeyConstraintName: 'pk_figures_snapshot_earlier' })
  asOf: Day;

  @Column('text', { name: 'earlier_id' })
  @ForeignKey('figures_snapshot', { name: 'fk_figures_snapshot_earlier_earlier', onDelete: 'CASCADE' })
  earlierId: string;
}
