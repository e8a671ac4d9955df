import type { Day, Disclosure, Lifecycle, OrganizationType } from '@opev/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A signatory, or one that applied or left. */
@Entity('organization')
@Unique('uq_organization_slug', ['slug'])
// An index on an expression, which TypeORM cannot describe.
@Index('ix_organization_names', { synchronize: false })
@Check('ck_organization_slug', `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
@Check(
  'ck_organization_type',
  `type in ('ngo', 'network', 'womens-organization', 'youth-organization',
    'trade-union', 'university', 'foundation', 'social-movement', 'observatory', 'public-body', 'other')`,
)
@Check('ck_organization_lifecycle', `lifecycle in ('applied', 'active', 'paused', 'left')`)
@Check('ck_organization_active_from', `lifecycle = 'applied' or active_from is not null`)
@Check('ck_organization_left_on', `(lifecycle = 'left') = (left_on is not null)`)
@Check(
  'ck_organization_chosen_disclosure',
  `chosen_disclosure in ('named', 'country-only', 'region-only', 'counted-only')`,
)
@Check(
  'ck_organization_least_disclosure',
  `least_disclosure in ('named', 'country-only', 'region-only', 'counted-only')`,
)
export class OrganizationEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_organization' })
  id: string;

  @Column('text')
  slug: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'native_name', nullable: true })
  nativeName: string | null;

  @Column('text', { nullable: true })
  acronym: string | null;

  @Column('text')
  type: OrganizationType;

  /** Its seat. */
  @Column('text', { name: 'country_iso2' })
  @ForeignKey('country', { name: 'fk_organization_country' })
  @Index('ix_organization_country')
  countryIso2: string;

  /** The network it belongs to. */
  @Column('uuid', { name: 'parent_id', nullable: true })
  @ForeignKey('organization', { name: 'fk_organization_parent' })
  parentId: string | null;

  @Column('text', { nullable: true })
  website: string | null;

  @Column('text', { array: true, default: [] })
  languages: string[];

  @Column('text')
  lifecycle: Lifecycle;

  @Column('date', { name: 'applied_on' })
  appliedOn: Day;

  /** null = not admitted yet. */
  @Column('date', { name: 'active_from', nullable: true })
  activeFrom: Day | null;

  /** First day on which it is no signatory any more. */
  @Column('date', { name: 'left_on', nullable: true })
  leftOn: Day | null;

  /** The organization's own choice. */
  @Column('text', { name: 'chosen_disclosure', default: 'counted-only' })
  chosenDisclosure: Disclosure;

  /** The observatory's restriction; `named` = none. */
  @Column('text', {
    name: 'least_disclosure',
    default: 'named',
    comment: 'The observatory may tighten what the organisation chose; the stricter of the two holds.',
  })
  leastDisclosure: Disclosure;

  @Column('boolean', { name: 'is_demonstration', default: false })
  isDemonstration: boolean;
}
