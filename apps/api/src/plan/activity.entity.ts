import type { Approach, LocalizedText, Wording } from '@opev/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One of the Plan's 91 activities. */
@Entity('activity')
@Unique('uq_activity_plan_number', ['planId', 'number'])
@Unique('uq_activity_plan_paragraph', ['planId', 'paragraph'])
@Check('ck_activity_number', 'number > 0')
@Check('ck_activity_paragraph', 'paragraph > 0')
@Check('ck_activity_title', `title ?& array['en', 'fr', 'ar', 'es', 'ca']`)
@Check('ck_activity_wording', `wording in ('working', 'paraphrase', 'official')`)
@Check(
  'ck_activity_approach',
  `approach in ('research', 'advocacy', 'training', 'dialogue', 'narratives', 'support', 'coordination')`,
)
export class ActivityEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_activity' })
  id: string;

  @Column('uuid', { name: 'plan_id' })
  @ForeignKey('plan', { name: 'fk_activity_plan' })
  planId: string;

  @Column('uuid', { name: 'goal_id' })
  @ForeignKey('goal', { name: 'fk_activity_goal' })
  @Index('ix_activity_goal')
  goalId: string;

  @Column('integer')
  number: number;

  /** The Plan's own paragraph number; null where it is not known. */
  @Column('integer', { nullable: true })
  paragraph: number | null;

  @Column('jsonb')
  title: LocalizedText;

  @Column('text')
  wording: Wording;

  @Column('text')
  approach: Approach;
}
