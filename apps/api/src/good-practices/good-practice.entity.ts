import type { Approach, LocalizedText } from '@opev/domain';
import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A good practice: a sheet of the observatory. */
@Entity('good_practice')
@Unique('uq_good_practice_slug', ['slug'])
@Check('ck_good_practice_link_status', `link_status in ('published', 'suggested')`)
@Check(
  'ck_good_practice_approach',
  `approach in ('research', 'advocacy', 'training', 'dialogue', 'narratives', 'support', 'coordination')`,
)
export class GoodPracticeEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_good_practice' })
  id: string;

  @Column('text')
  slug: string;

  @Column('jsonb')
  title: LocalizedText;

  @Column('text', { name: 'country_iso2' })
  @ForeignKey('country', { name: 'fk_good_practice_country' })
  countryIso2: string;

  @Column('text', { name: 'responsible_organization' })
  responsibleOrganization: string;

  /** Free text beside the years, as far as they are known. */
  @Column('jsonb')
  period: { readonly label: LocalizedText };

  @Column('jsonb')
  activity: LocalizedText;

  @Column('jsonb')
  objectives: LocalizedText;

  @Column('jsonb')
  description: LocalizedText;

  @Column('jsonb')
  beneficiaries: LocalizedText;

  @Column('text')
  approach: Approach;

  /** Theme codes. */
  @Column('jsonb', { default: [] })
  themes: readonly string[];

  @Column('jsonb', { default: [] })
  places: readonly { readonly name: LocalizedText }[];

  @Column('text', { name: 'link_status' })
  linkStatus: 'published' | 'suggested';

  @Column('jsonb')
  source: GoodPracticeSource;
}

/** Source of the sheet; holds more than is shown. */
export interface GoodPracticeSource {
  readonly name: string;
  readonly publisher: string;
  readonly year: number;
}
