import { inject } from '@angular/core';
import { Router, type CanMatchFn, type UrlTree } from '@angular/router';
import type { SessionView } from '@opev/contract';
import { SessionClient } from '../data/session-client';
import { READER_LANGUAGE } from '../language/reader-language';
import { ShownAgain } from './shown-again';

type Answer = boolean | UrlTree;

/**
 * Lets members into the workspace. Staff without an organisation who come to its door are led to their desk; a page
 * inside is none for them, as the API says too.
 */
export const forMembers: CanMatchFn = (_route, segments) =>
  admit(
    ({ memberships, staffRole }, desk) =>
      memberships.length > 0 || (staffRole !== null && segments.length === 1 && desk),
  );

/** Lets staff to the desk; for everyone else there is no such page. */
export const forStaff: CanMatchFn = () => admit((session) => session.staffRole !== null);

/** Lets whoever has signed in through. */
export const forSignedIn: CanMatchFn = () => admit(() => true);

/**
 * Nobody is sent to sign in, and back here afterwards. When the server cannot be asked, the page comes and says so
 * itself, with another try.
 */
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
