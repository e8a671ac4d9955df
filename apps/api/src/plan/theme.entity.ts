import type { LocalizedText } from '@opev/domain';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A theme of activities and good practices. */
@Entity('theme')
@Check('ck_theme_label', `label ?& array['en', 'fr', 'ar', 'es', 'ca']`)
export class ThemeEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_theme' })
  code: string;

  @Column('jsonb')
  label: LocalizedText;

  @Column('integer')
  position: number;
}
