import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Language, OrganizationRole, StaffRole } from '@opev/domain';
import { DataSource, LessThan, Not } from 'typeorm';
import { Clock } from '../clock/clock';
import { SessionEntity } from './session.entity';
import type { SignedInActor } from './signed-in-actor';

/** Absolute and idle lifetime of a session. */
const SESSION_HOURS = 12;
const IDLE_HOURS = 2;
const HOUR = 3_600_000;
/** Throttle for writing `last_seen_at`, so that reads do not become writes. */
const TOUCH_THROTTLE_MS = 60_000;

interface ActorRow {
  readonly person_id: string;
  readonly language: Language;
  readonly staff_role: StaffRole | null;
  readonly expires_at: Date;
  readonly last_seen_at: Date;
  readonly memberships: readonly { organizationId: string; role: OrganizationRole; until: string | null }[];
}

/** Opens, recognises and closes sessions. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Opens a session; the token goes into the cookie and is not stored. */
  async open(personId: string): Promise<{ token: string; expiresAt: Date }> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + SESSION_HOURS * HOUR);
    await this.dataSource.getRepository(SessionEntity).delete({ expiresAt: LessThan(now) });
    await this.dataSource
      .getRepository(SessionEntity)
      .insert({ tokenHash: hashOf(token), personId, createdAt: now, lastSeenAt: now, expiresAt });
    return { token, expiresAt };
  }

  async close(token: string | undefined): Promise<void> {
    if (token) await this.dataSource.getRepository(SessionEntity).delete({ tokenHash: hashOf(token) });
  }

  /** Ends a person's sessions except the current one. */
  async closeAllOf(personId: string, exceptHash?: string): Promise<void> {
    await this.dataSource
      .getRepository(SessionEntity)
      .delete({ personId, ...(exceptHash ? { tokenHash: Not(exceptHash) } : {}) });
  }

  /** Who a cookie stands for; null when it is missing, unknown, expired or idle for too long, or the person was deactivated. */
  async actorFor(token: string | undefined): Promise<SignedInActor | null> {
    if (!token) return null;
    const sessionHash = hashOf(token);
    const now = this.clock.now();
    const [row] = await this.dataSource.query<ActorRow[]>(ACTOR_OF_SESSION, [
      sessionHash,
      now,
      new Date(now.getTime() - IDLE_HOURS * HOUR),
    ]);
    if (!row) return null;
    if (now.getTime() - row.last_seen_at.getTime() > TOUCH_THROTTLE_MS) {
      await this.dataSource.getRepository(SessionEntity).update({ tokenHash: sessionHash }, { lastSeenAt: now });
    }
    return {
      personId: row.person_id,
      language: row.language,
      staffRole: row.staff_role,
      memberships: row.memberships,
      sessionHash,
      sessionExpiresAt: row.expires_at,
    };
  }
}

const ACTOR_OF_SESSION = `
  select person.id as person_id, person.language, person.staff_role, session.expires_at, session.last_seen_at,
    coalesce((
      select jsonb_agg(jsonb_build_object(
        'organizationId', membership.organization_id, 'role', membership.role, 'until', membership.until))
      from membership where membership.person_id = person.id
    ), '[]') as memberships
  from session join person on person.id = session.person_id
  where session.token_hash = $1 and session.expires_at > $2 and session.last_seen_at > $3
    and person.deactivated_at is null`;

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
