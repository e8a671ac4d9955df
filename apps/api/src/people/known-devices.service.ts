import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock/clock';

/** A device stays known this long after the last sign-in. */
export const KNOWN_DAYS = 180;
/** Maximum number of devices of one person; the latest are kept. */
const MOST_OF_ONE = 10;
const DAY = 86_400_000;

/**
 * Remembers browsers people signed in from, so that failed sign-ins of others cannot lock them out. The cookie's random word
 * grants no access, and is replaced at each sign-in.
 */
@Injectable()
export class KnownDevices {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The key under which attempts from a known device of the account's person are counted; null for other browsers. */
  async placeOf(account: string, token: string | undefined): Promise<string | null> {
    if (!token) return null;
    const [known] = await this.dataSource.query<object[]>(KNOWN, [hashOf(token), account, this.forgottenBefore()]);
    return known ? `device ${hashOf(token)}` : null;
  }

  /** Called after a sign-in: gives the browser a new word, known for this person from now on and still for persons before. */
  async remember(personId: string, formerToken: string | undefined): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.dataSource.transaction(async (manager) => {
      await manager.query('delete from known_device where last_signed_in_at < $1', [this.forgottenBefore()]);
      if (formerToken)
        await manager.query('update known_device set token_hash = $2 where token_hash = $1', [
          hashOf(formerToken),
          hashOf(token),
        ]);
      await manager.query(REMEMBER, [hashOf(token), personId, this.clock.now()]);
      await manager.query(STORE_LATEST, [personId, MOST_OF_ONE]);
    });
    return token;
  }

  private forgottenBefore(): Date {
    return new Date(this.clock.now().getTime() - KNOWN_DAYS * DAY);
  }
}

const KNOWN = `
  select from known_device join person on person.id = known_device.person_id
  where known_device.token_hash = $1 and person.email = $2 and known_device.last_signed_in_at >= $3`;

const REMEMBER = `
  insert into known_device (token_hash, person_id, last_signed_in_at) values ($1, $2, $3)
  on conflict on constraint pk_known_device do update set last_signed_in_at = excluded.last_signed_in_at`;

const STORE_LATEST = `
  delete from known_device where person_id = $1 and token_hash not in (
    select token_hash from known_device where person_id = $1 order by last_signed_in_at desc, token_hash limit $2)`;

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
