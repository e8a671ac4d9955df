import type { Language, LocalizedText, TitleStatus } from '@opev/domain';
import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One of the Plan's ten goals. */
@Entity('goal')
@Unique('uq_goal_plan_number', ['planId', 'number'])
@Check('ck_goal_number', 'number > 0')
@Check('ck_goal_title', `title ?& array['en', 'fr', 'ar', 'es', 'ca']`)
export class GoalEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_goal' })
  id: string;

  @Column('uuid', { name: 'plan_id' })
  @ForeignKey('plan', { name: 'fk_goal_plan' })
  planId: string;

  @Column('integer')
  number: number;

  @Column('jsonb')
  title: LocalizedText;

  /** Per language: whether the title was published or is our working one. */
  @Column('jsonb', { name: 'title_status' })
  titleStatus: Readonly<Partial<Record<Language, TitleStatus>>>;

  @Column('jsonb')
  summary: LocalizedText;
}
