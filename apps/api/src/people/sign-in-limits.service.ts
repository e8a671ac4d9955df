import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock';
import { DomainError } from '../platform/problems/domain-error';

/** Failed tries that an account and an address may have within the window; an office may share one address. */
const FAILURES_OF_ACCOUNT = 10;
const FAILURES_OF_ADDRESS = 60;
const WINDOW_MINUTES = 15;
/** Attempts are kept this long, then forgotten. */
const KEPT_HOURS = 24;
const MINUTE = 60_000;

interface FailuresRow {
  readonly failures: number;
  readonly oldest: Date | null;
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
    const addressHash = hashOf(`address ${address}`);
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

  /** The try was right: the account's failures before it no longer count. */
  async succeed(attemptId: string): Promise<void> {
    await this.dataSource.query('update sign_in_attempt set succeeded = true where id = $1', [attemptId]);
    const forgottenBefore = new Date(this.clock.now().getTime() - KEPT_HOURS * 60 * MINUTE);
    await this.dataSource.query('delete from sign_in_attempt where attempted_at < $1', [forgottenBefore]);
  }

  private async refuseWhenTooMany(
    manager: EntityManager,
    { accountHash, addressHash, now }: { accountHash: string; addressHash: string; now: Date },
  ): Promise<void> {
    const since = new Date(now.getTime() - WINDOW_MINUTES * MINUTE);
    const [ofAccount] = await manager.query<FailuresRow[]>(FAILURES_SINCE_SUCCESS, [accountHash, since]);
    const [ofAddress] = await manager.query<FailuresRow[]>(FAILURES_FROM_ADDRESS, [addressHash, since]);
    const waits = [
      ...(ofAccount && ofAccount.failures >= FAILURES_OF_ACCOUNT ? [ofAccount.oldest] : []),
      ...(ofAddress && ofAddress.failures >= FAILURES_OF_ADDRESS ? [ofAddress.oldest] : []),
    ].map((oldest) => (oldest ? oldest.getTime() - since.getTime() : 0));
    if (waits.length === 0) return;
    throw new DomainError('too-many-requests', {
      retryAfterSeconds: Math.max(1, Math.ceil(Math.max(...waits) / 1000)),
    });
  }
}

const FAILURES_SINCE_SUCCESS = `
  select count(*)::int as failures, min(attempted_at) as oldest from sign_in_attempt
  where account_hash = $1 and attempted_at > $2 and not succeeded and id > coalesce(
    (select max(id) from sign_in_attempt where account_hash = $1 and attempted_at > $2 and succeeded), 0)`;

const FAILURES_FROM_ADDRESS = `
  select count(*)::int as failures, min(attempted_at) as oldest from sign_in_attempt
  where address_hash = $1 and attempted_at > $2 and not succeeded`;

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
