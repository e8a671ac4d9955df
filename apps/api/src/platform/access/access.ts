import { createParamDecorator, SetMetadata, type CustomDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { SignedInActor } from '../sessions/signed-in-actor';

/** Who may call a route at all; finer rules are checked by the services, through domain's `may`. */
export type Access = 'public' | 'signed-in' | 'members' | 'staff' | 'coordinators';

export const ACCESS = 'opev:access';

/** Anyone; a session is not even read. */
export const Public = (): CustomDecorator => SetMetadata(ACCESS, 'public' satisfies Access);
/** Whoever has signed in. */
export const SignedIn = (): CustomDecorator => SetMetadata(ACCESS, 'signed-in' satisfies Access);
/** People who belong to at least one organisation. */
export const ForMembers = (): CustomDecorator => SetMetadata(ACCESS, 'members' satisfies Access);
/** Reviewers and coordinators. */
export const ForStaff = (): CustomDecorator => SetMetadata(ACCESS, 'staff' satisfies Access);
export const ForCoordinators = (): CustomDecorator => SetMetadata(ACCESS, 'coordinators' satisfies Access);

export type { SignedInActor };

/** A request after the access guard; `actor` is there on every route that is not public. */
export interface GuardedRequest extends FastifyRequest {
  actor?: SignedInActor;
}

/** The signed-in person, for a handler behind anything but `@Public()`. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): SignedInActor => {
  const { actor } = context.switchToHttp().getRequest<GuardedRequest>();
  if (!actor) throw new Error('CurrentActor is for routes that ask for a session.');
  return actor;
});
