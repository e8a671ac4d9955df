import { PersonEntity } from '../../people/person.entity';
import { SignInAttemptEntity } from '../../people/sign-in-attempt.entity';
import { IdempotencyKeyEntity } from '../../reports/idempotency-key.entity';
import { AuditEntryEntity } from '../audit/audit-entry.entity';
import { SessionEntity } from '../sessions/session.entity';

/** Every table the API knows, listed by hand: a glob finds nothing in a bundle. */
export const entities = [AuditEntryEntity, SessionEntity, PersonEntity, SignInAttemptEntity, IdempotencyKeyEntity] as const;
