import type { ReportState } from '@opev/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

const KEY = { primaryKeyConstraintName: 'pk_desk_report_count' };

/** Counts of listed reports by kind; maintained by triggers of `desk_report`. */
@Entity('desk_report_count', {
  comment:
    'How many rows desk_report has of a kind. A kind is of one organization: two that report at once do not wait for each other.',
})
export class DeskReportCountEntity {
  @PrimaryColumn('text', { ...KEY })
  state: ReportState;

  @PrimaryColumn('text', { name: 'country_iso2', ...KEY })
  countryIso2: string;

  @PrimaryColumn('uuid', { name: 'activity_id', ...KEY })
  activityId: string;

  @PrimaryColumn('uuid', { name: 'organization_id', ...KEY })
  organizationId: string;

  @Column('integer')
  reports: number;
}
