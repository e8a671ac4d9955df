import type { Routes } from '@angular/router';
import { forSignedIn } from '../session/session-guards';

/** One page, lazily loaded with its guard: public pages need none of it. */
export const accountRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'account.title',
    canMatch: [forSignedIn],
    loadComponent: () => import('./account-page').then((m) => m.AccountPage),
  },
];
