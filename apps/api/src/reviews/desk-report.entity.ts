import type { ReportState } from '@opev/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A report with everything the desk's lists are filtered and sorted by; maintained by triggers of `report` and `commitment`. */
@Entity('desk_report', {
  comment:
    'Reports as the desk lists them: all but drafts and what was superseded. Written by triggers of report and commitment.',
})
@Index('ix_desk_report_state', ['state', 'submittedAt', 'reportId'])
// With included columns, which TypeORM cannot describe.
@Index('ix_desk_report_country', { synchronize: false })
@Index('ix_desk_report_activity', { synchronize: false })
@Index('ix_desk_report_organization', { synchronize: false })
@Index('ix_desk_report_round', { synchronize: false })
export class DeskReportEntity {
  @PrimaryColumn('uuid', { name: 'report_id', primaryKeyConstraintName: 'pk_desk_report' })
  @ForeignKey('report', { name: 'fk_desk_report_report', onDelete: 'CASCADE' })
  reportId: string;

  @Column('text')
  state: ReportState;

  @Column('timestamptz', { name: 'submitted_at' })
  submittedAt: Date;

  @Column('uuid', { name: 'round_id' })
  roundId: string;

  @Column('uuid', { name: 'activity_id' })
  activityId: string;

  @Column('text', { name: 'country_iso2' })
  countryIso2: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;
}
