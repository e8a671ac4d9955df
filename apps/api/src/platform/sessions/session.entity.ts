import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A session. Only the hash of the cookie's token is stored, so that a stolen table opens nothing. */
@Entity('session')
export class SessionEntity {
  @PrimaryColumn({ name: 'token_hash', type: 'text', primaryKeyConstraintName: 'pk_session' })
  tokenHash: string;

  @ForeignKey('person', { name: 'fk_session_person', onDelete: 'CASCADE' })
  @Index('ix_session_person')
  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Column({ name: 'last_seen_at', type: 'timestamptz', default: () => 'now()' })
  lastSeenAt: Date;

  @Index('ix_session_expires_at')
  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;
}
