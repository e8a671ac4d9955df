import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The words of a named organization's names; written by a trigger, and gone as soon as it is not named. */
@Entity('search_organization')
export class SearchOrganizationEntity {
  @PrimaryColumn('uuid', { name: 'organization_id', primaryKeyConstraintName: 'pk_search_organization' })
  @ForeignKey('organization', { name: 'fk_search_organization_organization', onDelete: 'CASCADE' })
  organizationId: string;

  @Column('tsvector')
  vector: string;
}
