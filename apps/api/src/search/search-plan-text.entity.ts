import type { Language } from '@opev/domain';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Words and stems of one text of the Plan, or of a good practice, in one language; written by triggers. */
@Entity('search_plan_text')
@Check('ck_search_plan_text_language', `language in ('en', 'fr', 'ar', 'es', 'ca')`)
@Check('ck_search_plan_text_kind', `kind in ('goal', 'activity', 'good-practice')`)
export class SearchPlanTextEntity {
  /** Of the goal, activity or good practice. */
  @PrimaryColumn('uuid', { name: 'item_id', primaryKeyConstraintName: 'pk_search_plan_text' })
  itemId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_search_plan_text' })
  language: Language;

  @Column('text')
  kind: 'goal' | 'activity' | 'good-practice';

  @Column('tsvector')
  vector: string;
}
