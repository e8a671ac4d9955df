import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock';
import { DomainError } from '../platform/problems/domain-error';
import { networkOf } from './network-of';

/** Failed attempts on an account from one network within the window; beyond, the account is locked there until the window ends. */
const FAILURES_OF_ACCOUNT_HERE = 10;
/**
 * Failed attempts from one network on all accounts (an office, or half a city, may share one), and on an account from
 * everywhere. Beyond them attempts are throttled: guessing is slowed down, and nobody is locked out for what others did.
 * Neither applies to a known device of the person, nor to a network where they signed in lately.
 */
const FAILURES_OF_ADDRESS = 60;
const FAILURES_OF_ACCOUNT = 50;
const SLOWED_TO_SECONDS = 20;
const WINDOW_MINUTES = 15;
/** Retention of successful attempts; failures are deleted when they no longer count. */
const RETENTION_HOURS = 24;
/** Limit over all accounts. More within a day is a distributed attack; the oldest are then deleted. */
const MAX_ATTEMPTS_STORED = 100_000;
const MINUTE = 60_000;

interface FailuresRow {
  readonly failures: number;
  readonly most: number;
  /** When the next attempt is allowed. */
  readonly free_at: Date;
}

/** Where an attempt comes from. */
export interface AttemptOrigin {
  readonly address: string;
  /** Key of a known device of the account's person (`KnownDevices`); null for another browser. */
  readonly knownDevice: string | null;
}

/** Counts attempts in the database, so that limits hold across instances and restarts. */
@Injectable()
export class SignInLimits {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Admits one more attempt and counts it as failed until `succeed` is called. Throws `too-many-requests` with the seconds
   * to wait. Refused attempts are not counted: hammering on does not lock an account for longer.
   */
  async begin(account: string, { address, knownDevice }: AttemptOrigin): Promise<string> {
    const accountHash = hashOf(`account ${account}`);
    // A known device is counted separately: attempts from its network do not count there, nor the other way.
    const addressHash = hashOf(knownDevice ?? `address ${networkOf(address)}`);
    await this.forgetOld();
    return this.dataSource.transaction(async (manager) => {
      // Serialized per account and per address, or concurrent attempts would all see the same count.
      await manager.query('select pg_advisory_xact_lock(1, hashtext($1))', [accountHash]);
      await manager.query('select pg_advisory_xact_lock(2, hashtext($1))', [addressHash]);
      const now = this.clock.now();
      await this.refuseWhenTooMany(manager, { accountHash, addressHash, isKnown: knownDevice !== null, now });
      const [attempt] = await manager.query<{ id: string }[]>(
        `insert into sign_in_attempt (account_hash, address_hash, succeeded, attempted_at)
         values ($1, $2, false, $3) returning id`,
        [accountHash, addressHash, now],
      );
      return attempt?.id ?? '';
    });
  }

  /** The attempt succeeded: earlier failures of the account from the same place no longer count. */
  async succeed(attemptId: string): Promise<void> {
    await this.dataSource.query('update sign_in_attempt set succeeded = true where id = $1', [attemptId]);
  }

  /** Deletes old attempts whatever their outcome: the hash of an address can be found by trying all addresses. */
  private async forgetOld(): Promise<void> {
    const before = (minutes: number) => new Date(this.clock.now().getTime() - minutes * MINUTE);
    await this.dataSource.query(FORGET, [before(RETENTION_HOURS * 60), before(WINDOW_MINUTES), MAX_ATTEMPTS_STORED]);
  }

  private async refuseWhenTooMany(
    manager: EntityManager,
    { accountHash, addressHash, isKnown, now }: Tried,
  ): Promise<void> {
    const since = new Date(now.getTime() - WINDOW_MINUTES * MINUTE);
    const limits = await manager.query<FailuresRow[]>(FAILURES, [accountHash, addressHash, since, isKnown]);
    const waits = limits
      .filter(({ failures, most }) => failures >= most)
      .map(({ free_at: freeAt }) => freeAt.getTime() - now.getTime())
      .filter((wait) => wait > 0);
    if (waits.length === 0) return;
    throw new DomainError('too-many-requests', {
      retryAfterSeconds: Math.max(1, Math.ceil(Math.max(...waits) / 1000)),
    });
  }
}

const FORGET = `
  delete from sign_in_attempt
  where attempted_at < $1 or (attempted_at < $2 and not succeeded)
    or id <= (select max(id) from sign_in_attempt) - $3::bigint`;

interface Tried {
  readonly accountHash: string;
  readonly addressHash: string;
  readonly isKnown: boolean;
  readonly now: Date;
}

/**
 * A row for each limit: the failures since $3 that it counts, of the account $1 and the place $2, and until when there is
 * none to try again. Only the first binds a device that is known ($4), or a place where the account's person signed in lately.
 */
const FAILURES = `
  with recent as (select * from sign_in_attempt where attempted_at > $3 and (account_hash = $1 or address_hash = $2)),
  here as (select * from recent where account_hash = $1 and address_hash = $2),
  strange as (
    select * from recent where not succeeded and not $4::boolean
      and not exists (select from sign_in_attempt where account_hash = $1 and address_hash = $2 and succeeded)
  )
  select ${String(FAILURES_OF_ACCOUNT_HERE)} as most, count(*)::int as failures,
    min(attempted_at) + interval '${String(WINDOW_MINUTES)} minutes' as free_at
    from here where not succeeded and id > coalesce((select max(id) from here where succeeded), 0)
  union all
  select ${String(FAILURES_OF_ADDRESS)}, count(*)::int, max(attempted_at) + interval '${String(SLOWED_TO_SECONDS)} seconds'
    from strange where address_hash = $2
  union all
  select ${String(FAILURES_OF_ACCOUNT)}, count(*)::int, max(attempted_at) + interval '${String(SLOWED_TO_SECONDS)} seconds'
    from strange where account_hash = $1`;

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
