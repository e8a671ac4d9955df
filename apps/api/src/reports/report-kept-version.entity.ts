import type { ReportContentView } from '@opev/contract';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * A kept version: the whole content of a report that conflicted with another save. Visible to its organization only, until
 * the report is published.
 */
@Entity('report_kept_version')
@Index('ix_report_kept_version_report', ['reportId', 'keptAt'])
export class ReportKeptVersionEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_report_kept_version' })
  id: string;

  @Column('uuid', { name: 'report_id' })
  @ForeignKey('report', { name: 'fk_report_kept_version_report', onDelete: 'CASCADE' })
  reportId: string;

  @Column('timestamptz', { name: 'kept_at', default: () => 'now()' })
  keptAt: Date;

  @Column('uuid', { name: 'writer_id', nullable: true })
  @ForeignKey('person', { name: 'fk_report_kept_version_writer', onDelete: 'SET NULL' })
  writerId: string | null;

  @Column('jsonb')
  content: ReportContentView;
}
