import type { Day, OrganizationRole } from '@opev/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * A person's membership in an organization; kept when it ends (`until`), because nobody judges an organization they once
 * belonged to.
 */
@Entity('membership')
@Index('uq_membership_current', ['personId', 'organizationId'], { unique: true, where: 'until is null' })
@Index('ix_membership_organization', ['organizationId'])
@Check('ck_membership_role', `role in ('reporter', 'manager')`)
@Check('ck_membership_span', 'until is null or until >= since')
export class MembershipEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_membership' })
  id: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey('person', { name: 'fk_membership_person', onDelete: 'CASCADE' })
  personId: string;

  @Column('uuid', { name: 'organization_id' })
  @ForeignKey('organization', { name: 'fk_membership_organization', onDelete: 'CASCADE' })
  organizationId: string;

  @Column('text')
  role: OrganizationRole;

  // TypeORM drops the cast of the default it reads, so it is left out here as well.
  @Column('date', { default: () => '(now())' })
  since: Day;

  @Column('date', { nullable: true })
  until: Day | null;
}
