import { inject } from '@angular/core';
import { Router, type CanMatchFn, type UrlTree } from '@angular/router';
import type { SessionView } from '@opev/contract';
import { SessionClient } from '../data/session-client';
import { READER_LANGUAGE } from '../language/reader-language';
import { ShownAgain } from './shown-again';

type Answer = boolean | UrlTree;

/**
 * Guard of the workspace: members only. Staff without an organisation are redirected to the desk from its start page; inside
 * it is not found for them, as in the API. `segments` are what is left of the address below the workspace.
 */
export const forMembers: CanMatchFn = (_route, segments) =>
  admit(
    ({ memberships, staffRole }, desk) =>
      memberships.length > 0 || (staffRole !== null && segments.length === 0 && desk),
  );

/** Guard of the desk: staff only; not found for everyone else. */
export const forStaff: CanMatchFn = () => admit((session) => session.staffRole !== null);

/** Lets whoever has signed in through. */
export const forSignedIn: CanMatchFn = () => admit(() => true);

/** Visitors are redirected to sign in and back. When the server cannot be reached, the page is shown and says so, with retry. */
async function admit(rule: (session: SessionView, desk: UrlTree) => Answer): Promise<Answer> {
  const router = inject(Router);
  const client = inject(SessionClient);
  const language = inject(READER_LANGUAGE);
  inject(ShownAgain).watch();
  const returnTo = router.currentNavigation()?.extractedUrl.toString();
  const session = await client.whoIsThere();
  if (session === 'unknown') return true;
  if (session === 'nobody') return router.createUrlTree(['/', language, 'sign-in'], { queryParams: { returnTo } });
  return rule(session, router.createUrlTree(['/', language, 'desk']));
}
