import type { Day } from '@opev/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A time in which no reports are expected of an organization. Neither `isForSafety` nor the reason is ever shown. */
@Entity('organization_pause')
@Check('ck_organization_pause_span', 'resumes_on is null or resumes_on >= starts_on')
export class OrganizationPauseEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_organization_pause' })
  id: string;

  @Column('uuid', { name: 'organization_id' })
  @ForeignKey('organization', { name: 'fk_organization_pause_organization', onDelete: 'CASCADE' })
  @Index('ix_organization_pause_organization')
  organizationId: string;

  @Column('date', { name: 'starts_on' })
  startsOn: Day;

  /** First day on which it is active again, as in the domain's `Pause.until`; null = still paused. */
  @Column('date', { name: 'resumes_on', nullable: true })
  resumesOn: Day | null;

  @Column('boolean', { name: 'is_for_safety', default: false })
  isForSafety: boolean;
}
