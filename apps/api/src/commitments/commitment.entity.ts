import type { Day, Placement } from '@opev/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One organization takes up one activity in one country. */
@Entity('commitment')
@Index('uq_commitment_standing', ['organizationId', 'activityId', 'countryIso2'], {
  unique: true,
  where: 'withdrawn_on is null',
})
@Index('ix_commitment_organization', ['organizationId'])
@Index('ix_commitment_activity', ['activityId'])
@Index('ix_commitment_country', ['countryIso2'])
@Check('ck_commitment_span', 'ends_on is null or ends_on >= starts_on')
@Check('ck_commitment_placement', `placement in ('named', 'country', 'region', 'plan')`)
export class CommitmentEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_commitment' })
  id: string;

  @Column('uuid', { name: 'organization_id' })
  @ForeignKey('organization', { name: 'fk_commitment_organization', onDelete: 'CASCADE' })
  organizationId: string;

  @Column('uuid', { name: 'activity_id' })
  @ForeignKey('activity', { name: 'fk_commitment_activity' })
  activityId: string;

  @Column('text', { name: 'country_iso2' })
  @ForeignKey('country', { name: 'fk_commitment_country' })
  countryIso2: string;

  /** No finer than a governorate. */
  @Column('text', { nullable: true })
  place: string | null;

  @Column('date', { name: 'starts_on' })
  startsOn: Day;

  @Column('date', { name: 'ends_on', nullable: true })
  endsOn: Day | null;

  @Column('date', { name: 'withdrawn_on', nullable: true })
  withdrawnOn: Day | null;

  /** How closely the public may locate it. */
  @Column('text', {
    default: 'plan',
    comment:
      'How closely the public may locate it; computed by libs/domain disclosure.ts, kept here so that lists can filter on it.',
  })
  placement: Placement['level'];

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
