import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A browser somebody signed in from; only the hash of the random word in its cookie is stored. */
@Entity('known_device')
@Index('ix_known_device_person', ['personId', 'lastSignedInAt'])
export class KnownDeviceEntity {
  @PrimaryColumn('text', { name: 'token_hash', primaryKeyConstraintName: 'pk_known_device' })
  tokenHash: string;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'pk_known_device' })
  @ForeignKey('person', { name: 'fk_known_device_person', onDelete: 'CASCADE' })
  personId: string;

  @Column('timestamptz', { name: 'last_signed_in_at' })
  lastSignedInAt: Date;
}
