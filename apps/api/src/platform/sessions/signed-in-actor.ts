import type { Actor, Language } from '@opev/domain';

/** The signed-in person with current and former memberships. */
export interface SignedInActor extends Actor {
  readonly language: Language;
  /** Identifies the session; cannot be used to sign in. */
  readonly sessionHash: string;
  readonly sessionExpiresAt: Date;
}
