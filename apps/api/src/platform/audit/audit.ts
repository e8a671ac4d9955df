import type { EntityManager } from 'typeorm';
import { AuditEntryEntity } from './audit-entry.entity';

export interface AuditNote {
  /** Null: the system or a command did it. */
  readonly actorId: string | null;
  /** `room.what-happened`, past tense: `report.published`. */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly organizationId?: string;
  /** Codes and versions only: never texts, addresses or anything personal. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

/** Writes an audit entry in the transaction of the change. */
export async function writeAudit(manager: EntityManager, note: AuditNote): Promise<void> {
  await manager.getRepository(AuditEntryEntity).insert({
    actorId: note.actorId,
    action: note.action,
    subjectType: note.subjectType,
    subjectId: note.subjectId,
    organizationId: note.organizationId ?? null,
    detail: note.detail ?? {},
  });
}
