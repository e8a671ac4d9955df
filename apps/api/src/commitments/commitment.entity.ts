import type { Day, Placement } from '@opev/domain';
import { Check, Column, Entity, ForeignKey, Generated, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One organization takes up one activity in one country. */
@Entity('commitment')
@Index('uq_commitment_standing', ['organizationId', 'activityId', 'countryIso2'], {
  unique: true,
  where: 'withdrawn_on is null',
})
@Index('ix_commitment_organization', ['organizationId'])
@Index('ix_commitment_activity', ['activityId'])
@Index('ix_commitment_country', ['countryIso2'])
@Index('uq_commitment_public_id', ['publicId'], { unique: true, where: 'public_id is not null' })
@Check('ck_commitment_span', 'ends_on is null or ends_on >= starts_on')
@Check('ck_commitment_entered_on', `(entered_on is null) = (placement in ('named', 'none'))`)
@Check(
  'ck_commitment_placement',
  `placement in ('named', 'country-goal', 'country', 'activity', 'goal', 'plan', 'none')`,
)
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

  /** Placement in public. */
  @Column('text', {
    default: 'none',
    comment:
      'Where the public may see it; computed by libs/domain placing.ts, kept because a group is joined once and moves only whole.',
  })
  placement: Placement;

  /** Null for a commitment in no group. */
  @Column('date', {
    name: 'entered_on',
    nullable: true,
    comment: 'The opening day of the round with which it joined its group; from then on it is in figures.',
  })
  enteredOn: Day | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Generated('uuid')
  @Column('uuid', {
    name: 'public_id',
    comment: 'By which the public knows it; another one when its organization is shown less openly.',
  })
  publicId: string;
}
