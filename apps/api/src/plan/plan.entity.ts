import type { Day, LocalizedText } from '@opev/domain';
import { Check, Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A plan of action; the observatory follows one, a regional or national one may come beside it. */
@Entity('plan')
@Unique('uq_plan_code', ['code'])
@Check('ck_plan_title', `title ?& array['en', 'fr', 'ar', 'es', 'ca']`)
@Check('ck_plan_activities_total', 'activities_total > 0')
export class PlanEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_plan' })
  id: string;

  @Column('text')
  code: string;

  @Column('jsonb')
  title: LocalizedText;

  @Column('date', { name: 'adopted_on' })
  adoptedOn: Day;

  /** The place. */
  @Column('text', { name: 'adopted_at' })
  adoptedAt: string;

  /** How many activities the Plan promises. */
  @Column('integer', { name: 'activities_total' })
  activitiesTotal: number;

  @Column('jsonb', { default: [] })
  notes: readonly string[];
}
