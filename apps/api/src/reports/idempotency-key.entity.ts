import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A request that was carried out: a retry with the same key is answered and not repeated. */
@Entity('idempotency_key')
@Check('ck_idempotency_key_key', 'length(key) between 8 and 200')
export class IdempotencyKeyEntity {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'pk_idempotency_key' })
  @ForeignKey('person', { name: 'fk_idempotency_key_person', onDelete: 'CASCADE' })
  personId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_idempotency_key' })
  key: string;

  @Column('text', { name: 'request_hash' })
  requestHash: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
