import { Injectable } from '@nestjs/common';
import type { MembershipView, SessionView } from '@opev/contract';
import type { Language, StaffRole } from '@opev/domain';
import { DataSource } from 'typeorm';
import { DomainError } from '../platform/problems/domain-error';
import { SessionsService } from '../platform/sessions/sessions.service';

interface SessionRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly staff_role: StaffRole | null;
  readonly memberships: readonly MembershipView[];
}

/** Views of the signed-in person. */
@Injectable()
export class SessionViews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: SessionsService,
  ) {}

  /** The view of a session that was just opened. */
  async ofToken(token: string): Promise<SessionView> {
    const actor = await this.sessions.actorFor(token);
    if (!actor) throw new DomainError('not-signed-in');
    return this.of(actor.personId, actor.sessionExpiresAt);
  }

  /** Contains current memberships only. */
  async of(personId: string, expiresAt: Date): Promise<SessionView> {
    const [row] = await this.dataSource.query<SessionRow[]>(SESSION_VIEW, [personId]);
    if (!row) throw new DomainError('not-signed-in');
    const { id, name, email, language, staff_role: staffRole, memberships } = row;
    return { person: { id, name, email, language }, memberships, staffRole, expiresAt: expiresAt.toISOString() };
  }
}

const SESSION_VIEW = `
  select person.id, person.name, person.email, person.language, person.staff_role,
    coalesce((
      select jsonb_agg(jsonb_build_object(
        'organization', jsonb_build_object('id', organization.id, 'slug', organization.slug, 'name', organization.name),
        'role', membership.role) order by organization.name, organization.id)
      from membership join organization on organization.id = membership.organization_id
      where membership.person_id = person.id and membership.until is null
    ), '[]') as memberships
  from person where person.id = $1`;
