import type { Day } from '@opev/domain';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A later due day, for one organization in one round. */
@Entity('round_extension')
export class RoundExtensionEntity {
  @PrimaryColumn('uuid', { name: 'round_id', primaryKeyConstraintName: 'pk_round_extension' })
  @ForeignKey('round', { name: 'fk_round_extension_round', onDelete: 'CASCADE' })
  roundId: string;

  @PrimaryColumn('uuid', { name: 'organization_id', primaryKeyConstraintName: 'pk_round_extension' })
  @ForeignKey('organization', { name: 'fk_round_extension_organization', onDelete: 'CASCADE' })
  organizationId: string;

  @Column('date', { name: 'due_on' })
  dueOn: Day;
}
