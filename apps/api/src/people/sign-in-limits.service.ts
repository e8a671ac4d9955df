import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock';
import { DomainError } from '../platform/problems/domain-error';
import { networkOf } from './network-of';

/**
 * Failed tries within the window: of an account from one place, from one place on all accounts (an office may share one),
 * and of an account from everywhere. The last does not bind where its person signed in lately, and is wide: whoever knows
 * an e-mail address could otherwise keep its person out on the day a report is due.
 */
const FAILURES_OF_ACCOUNT_HERE = 10;
const FAILURES_OF_ADDRESS = 60;
const FAILURES_OF_ACCOUNT = 50;
const WINDOW_MINUTES = 15;
/** Attempts are kept this long, then forgotten. */
const KEPT_HOURS = 24;
const MINUTE = 60_000;

interface FailuresRow {
  readonly failures: number;
  readonly most: number;
  readonly oldest: Date;
}

/** Counts tries in the database, so that the limits hold across instances and restarts. */
@Injectable()
export class SignInLimits {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Lets one more try happen and counts it as failed until `succeed` is told otherwise. Throws `too-many-requests` with the
   * seconds to wait. A refused try is not counted: hammering on does not lock an account for longer.
   */
  async begin(account: string, address: string): Promise<string> {
    const accountHash = hashOf(`account ${account}`);
    const addressHash = hashOf(`address ${networkOf(address)}`);
    await this.forgetOld();
    return this.dataSource.transaction(async (manager) => {
      // One after the other per account and per address, or tries that arrive together would all see the same count.
      await manager.query('select pg_advisory_xact_lock(1, hashtext($1))', [accountHash]);
      await manager.query('select pg_advisory_xact_lock(2, hashtext($1))', [addressHash]);
      const now = this.clock.now();
      await this.refuseWhenTooMany(manager, { accountHash, addressHash, now });
      const [attempt] = await manager.query<{ id: string }[]>(
        `insert into sign_in_attempt (account_hash, address_hash, succeeded, attempted_at)
         values ($1, $2, false, $3) returning id`,
        [accountHash, addressHash, now],
      );
      return attempt?.id ?? '';
    });
  }

  /** The try was right: the account's failures before it, from the same place, no longer count. */
  async succeed(attemptId: string): Promise<void> {
    await this.dataSource.query('update sign_in_attempt set succeeded = true where id = $1', [attemptId]);
  }

  /** Whether or not anybody ever gets it right: a hash of an address is still an address to whoever tries them all. */
  private async forgetOld(): Promise<void> {
    const forgottenBefore = new Date(this.clock.now().getTime() - KEPT_HOURS * 60 * MINUTE);
    await this.dataSource.query('delete from sign_in_attempt where attempted_at < $1', [forgottenBefore]);
  }

  private async refuseWhenTooMany(
    manager: EntityManager,
    { accountHash, addressHash, now }: { accountHash: string; addressHash: string; now: Date },
  ): Promise<void> {
    const since = new Date(now.getTime() - WINDOW_MINUTES * MINUTE);
    const limits = await manager.query<FailuresRow[]>(FAILURES, [accountHash, addressHash, since]);
    const waits = limits
      .filter(({ failures, most }) => failures >= most)
      .map(({ oldest }) => oldest.getTime() - since.getTime());
    if (waits.length === 0) return;
    throw new DomainError('too-many-requests', {
      retryAfterSeconds: Math.max(1, Math.ceil(Math.max(...waits) / 1000)),
    });
  }
}

/** A row for each limit: the failures since $3 that it counts, of the account $1 and the address $2. */
const FAILURES = `
  with recent as (select * from sign_in_attempt where attempted_at > $3 and (account_hash = $1 or address_hash = $2)),
  here as (select * from recent where account_hash = $1 and address_hash = $2)
  select ${String(FAILURES_OF_ACCOUNT_HERE)} as most, count(*)::int as failures, min(attempted_at) as oldest from here
    where not succeeded and id > coalesce((select max(id) from here where succeeded), 0)
  union all
  select ${String(FAILURES_OF_ADDRESS)}, count(*)::int, min(attempted_at) from recent
    where address_hash = $2 and not succeeded
  union all
  select ${String(FAILURES_OF_ACCOUNT)}, count(*)::int, min(attempted_at) from recent
    where account_hash = $1 and not succeeded
    and not exists (select from sign_in_attempt where account_hash = $1 and address_hash = $2 and succeeded)`;

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
