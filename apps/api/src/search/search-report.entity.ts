import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Words and stems of a published report whose text is public; maintained by triggers. */
@Entity('search_report')
@Index('ix_search_report_vector', { synchronize: false })
export class SearchReportEntity {
  @PrimaryColumn('uuid', { name: 'report_id', primaryKeyConstraintName: 'pk_search_report' })
  @ForeignKey('report', { name: 'fk_search_report_report', onDelete: 'CASCADE' })
  reportId: string;

  /** The newest are searched first. */
  @Column('timestamptz', { name: 'published_at' })
  publishedAt: Date;

  @Column('tsvector')
  vector: string;
}
