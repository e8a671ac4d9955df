import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One sign-in attempt. Account and address are stored as hashes: enough to count, nothing to read. */
@Entity('sign_in_attempt')
@Index('ix_sign_in_attempt_account', ['accountHash', 'attemptedAt'])
@Index('ix_sign_in_attempt_address', ['addressHash', 'attemptedAt'])
export class SignInAttemptEntity {
  /** A bigint, so a text in JavaScript. */
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_sign_in_attempt',
  })
  id: string;

  @Column('text', { name: 'account_hash' })
  accountHash: string;

  @Column('text', { name: 'address_hash' })
  addressHash: string;

  @Column('boolean')
  succeeded: boolean;

  @Column('timestamptz', { name: 'attempted_at', default: () => 'now()' })
  attemptedAt: Date;
}
