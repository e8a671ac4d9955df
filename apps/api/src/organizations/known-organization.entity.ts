import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Background for staff: an entry does not make it a signatory. */
@Entity('known_organization', {
  comment: 'Background for staff: bodies named in public sources. None is a signatory by being here.',
})
export class KnownOrganizationEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_known_organization' })
  slug: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'native_name', nullable: true })
  nativeName: string | null;

  @Column('text')
  type: string;

  @Column('text', { name: 'country_iso2', nullable: true })
  countryIso2: string | null;

  @Column('text')
  relation: string;

  /** For bodies that belong to no single country. */
  @Column('text', { nullable: true })
  scope: string | null;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('text')
  source: string;

  @Column('text', { name: 'source_url', nullable: true })
  sourceUrl: string | null;
}
