import type { Language, StaffRole } from '@opev/domain';
import { Check, Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A login. `staffRole` null = not of the observatory; `deactivatedAt` null = may sign in. */
@Entity('person')
@Unique('uq_person_email', ['email'])
@Check('ck_person_email', 'email = lower(email) and length(email) between 3 and 254')
@Check('ck_person_language', `language in ('en', 'fr', 'ar', 'es', 'ca')`)
@Check('ck_person_staff_role', `staff_role in ('reviewer', 'coordinator')`)
export class PersonEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_person' })
  id: string;

  @Column('text')
  email: string;

  @Column('text')
  name: string;

  @Column('text')
  language: Language;

  @Column('text', { name: 'password_hash' })
  passwordHash: string;

  @Column('text', { name: 'staff_role', nullable: true })
  staffRole: StaffRole | null;

  @Column('boolean', { name: 'is_demonstration', default: false })
  isDemonstration: boolean;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'deactivated_at', nullable: true })
  deactivatedAt: Date | null;
}
