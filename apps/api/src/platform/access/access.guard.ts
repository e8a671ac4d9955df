import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { CONFIGURATION } from '../config/configuration.token';
import type { Configuration } from '../config/configuration';
import { DomainError } from '../problems/domain-error';
import { SESSION_COOKIE } from '../sessions/session-cookie';
import { SessionsService } from '../sessions/sessions.service';
import { ACCESS, type Access, type GuardedRequest, type SignedInActor } from './access';
import { comesFromOurPages } from './same-origin';

/** Denies by default: a handler without a declared access never answers, and the application does not start. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** Answers to signed-in people are cached nowhere on the way (`no-store`). */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!access) throw new DomainError('not-found');
    if (!comesFromOurPages(request, this.configuration.publicOrigin)) throw new DomainError('foreign-origin');
    if (access === 'public') return true;
    void context.switchToHttp().getResponse<FastifyReply>().header('cache-control', 'no-store');
    const actor = await this.sessions.actorFor(request.cookies[SESSION_COOKIE]);
    if (!actor) throw new DomainError('not-signed-in');
    request.actor = actor;
    if (!isAdmitted(actor, access)) throw new DomainError('not-found');
    return true;
  }
}

function isAdmitted(actor: SignedInActor, access: Exclude<Access, 'public'>): boolean {
  switch (access) {
    case 'signed-in':
      return true;
    case 'members':
      return actor.memberships.some(({ until }) => until === null);
    case 'staff':
      return actor.staffRole !== null;
    case 'coordinators':
      return actor.staffRole === 'coordinator';
  }
}
