import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A goal or activity a good practice serves; the first position is the main one. */
@Entity('good_practice_link')
export class GoodPracticeLinkEntity {
  @PrimaryColumn('uuid', { name: 'good_practice_id', primaryKeyConstraintName: 'pk_good_practice_link' })
  @ForeignKey('good_practice', { name: 'fk_good_practice_link_practice', onDelete: 'CASCADE' })
  goodPracticeId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_good_practice_link' })
  position: number;

  @Column('uuid', { name: 'goal_id' })
  @ForeignKey('goal', { name: 'fk_good_practice_link_goal' })
  goalId: string;

  @Column('uuid', { name: 'activity_id', nullable: true })
  @ForeignKey('activity', { name: 'fk_good_practice_link_activity' })
  activityId: string | null;

  @Column('integer', { nullable: true })
  paragraph: number | null;
}
