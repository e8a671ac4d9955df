import type { Day, LocalizedText } from '@opev/domain';
import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A reporting round; each date is a whole day. */
@Entity('round')
@Unique('uq_round_plan_code', ['planId', 'code'])
@Unique('uq_round_plan_opens_on', ['planId', 'opensOn'])
@Check('ck_round_dates', 'opens_on <= due_on and due_on <= locks_on')
@Check('ck_round_label', `label ?& array['en', 'fr', 'ar', 'es', 'ca']`)
export class RoundEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_round' })
  id: string;

  @Column('uuid', { name: 'plan_id' })
  @ForeignKey('plan', { name: 'fk_round_plan' })
  planId: string;

  @Column('text')
  code: string;

  @Column('jsonb')
  label: LocalizedText;

  @Column('date', { name: 'opens_on' })
  opensOn: Day;

  @Column('date', { name: 'due_on' })
  dueOn: Day;

  @Column('date', { name: 'locks_on' })
  locksOn: Day;

  @Column('boolean', { name: 'is_demonstration', default: false })
  isDemonstration: boolean;

  /** Whether groups of organizations that are not named were joined at its opening. */
  @Column('boolean', {
    name: 'is_joined',
    default: false,
    comment: 'Whether groups were joined at its opening; that happens once.',
  })
  isJoined: boolean;
}
