import { AuditEntryEntity } from '../audit/audit-entry.entity';
import { SessionEntity } from '../sessions/session.entity';

/** Every table the API knows, listed by hand: a glob finds nothing in a bundle. */
export const entities = [AuditEntryEntity, SessionEntity] as const;
