import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A theme of an activity, in the order of the catalogue. */
@Entity('activity_theme')
export class ActivityThemeEntity {
  @PrimaryColumn('uuid', { name: 'activity_id', primaryKeyConstraintName: 'pk_activity_theme' })
  @ForeignKey('activity', { name: 'fk_activity_theme_activity', onDelete: 'CASCADE' })
  activityId: string;

  @PrimaryColumn('text', { name: 'theme_code', primaryKeyConstraintName: 'pk_activity_theme' })
  @ForeignKey('theme', { name: 'fk_activity_theme_theme' })
  themeCode: string;

  @Column('integer')
  position: number;
}
