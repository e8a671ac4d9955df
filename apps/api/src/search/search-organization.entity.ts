import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The words of a named organization's names; maintained by a trigger, deleted when it is no longer named. */
@Entity('search_organization')
export class SearchOrganizationEntity {
  @PrimaryColumn('uuid', { name: 'organization_id', primaryKeyConstraintName: 'pk_search_organization' })
  @ForeignKey('organization', { name: 'fk_search_organization_organization', onDelete: 'CASCADE' })
  organizationId: string;

  @Column('tsvector')
  vector: string;
}
