import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock';
import { DomainError } from '../platform/problems/domain-error';
import { IdempotencyKeyEntity } from './idempotency-key.entity';

export interface KeyedRequest {
  readonly personId: string;
  readonly key: string;
  /** Fingerprint of the request; the same key with other content is refused. */
  readonly content: readonly (string | number | null)[];
  readonly subjectId: string;
}

/** Lifetime of keys: most retries come within minutes, but a client may hold one over a weekend offline. */
const RETENTION_DAYS = 7;
const DAY = 86_400_000;

/** Makes requests idempotent. */
@Injectable()
export class Idempotency {
  constructor(private readonly clock: Clock) {}

  /**
   * Records the request in this transaction and answers whether it was already carried out. A concurrent twin waits here
   * until the first one commits or rolls back. Throws `idempotency-key-reused`.
   */
  async wasCarriedOut(manager: EntityManager, { personId, key, content, subjectId }: KeyedRequest): Promise<boolean> {
    const requestHash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
    const now = this.clock.now();
    const forgottenBefore = new Date(now.getTime() - RETENTION_DAYS * DAY);
    await manager.query('delete from idempotency_key where person_id = $1 and created_at < $2', [
      personId,
      forgottenBefore,
    ]);
    const inserted = await manager.query<unknown[]>(
      `insert into idempotency_key (person_id, key, request_hash, subject_id, created_at) values ($1, $2, $3, $4, $5)
       on conflict on constraint pk_idempotency_key do nothing returning key`,
      [personId, key, requestHash, subjectId, now],
    );
    if (inserted.length > 0) return false;
    const former = await manager.getRepository(IdempotencyKeyEntity).findOneByOrFail({ personId, key });
    if (former.requestHash !== requestHash) throw new DomainError('idempotency-key-reused');
    return true;
  }
}
