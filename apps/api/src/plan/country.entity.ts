import type { LocalizedText, Region } from '@opev/domain';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A country of the Plan. */
@Entity('country')
@Check('ck_country_iso2', `iso2 ~ '^[A-Z]{2}$'`)
@Check('ck_country_region', `region in ('maghreb', 'mashreq', 'europe', 'other')`)
@Check('ck_country_name', `name ?& array['en', 'fr', 'ar', 'es', 'ca']`)
export class CountryEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_country' })
  iso2: string;

  @Column('text')
  region: Region;

  @Column('jsonb')
  name: LocalizedText;

  /** IANA time zone, whose midnight ends a due day. */
  @Column('text', { name: 'time_zone' })
  timeZone: string;

  /** Whether public sources confirm that the Plan is carried out there. */
  @Column('boolean', { name: 'is_verified', default: false })
  isVerified: boolean;

  @Column('boolean', { name: 'is_demonstration', default: false })
  isDemonstration: boolean;
}
