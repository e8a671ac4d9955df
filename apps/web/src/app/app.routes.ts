import type { Routes } from '@angular/router';
import { isOffered } from './language/languages';
import { roomTexts } from './language/room-texts';
import { publicRoutes } from './public/public.routes';

/** Top-level routes, all below a language; unknown paths show the not-found page. */
export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    loadComponent: () => import('./shell/language-redirect').then((m) => m.LanguageRedirect),
  },
  {
    path: ':lang',
    canMatch: [(_route, segments) => isOffered(segments[0]?.path)],
    children: [
      {
        path: 'workspace',
        resolve: { texts: roomTexts('workspace', 'reports', 'account', 'problems') },
        loadChildren: () => import('./workspace/workspace.routes').then((m) => m.workspaceRoutes),
      },
      {
        path: 'desk',
        resolve: { texts: roomTexts('desk', 'reports', 'account', 'problems') },
        loadChildren: () => import('./desk/desk.routes').then((m) => m.deskRoutes),
      },
      {
        path: 'sign-in',
        title: 'shell.signIn.title',
        resolve: { texts: roomTexts('account', 'problems') },
        loadComponent: () => import('./sign-in/sign-in-page').then((m) => m.SignInPage),
      },
      {
        path: 'sign-out',
        title: 'shell.signIn.signOut',
        resolve: { texts: roomTexts('account', 'problems') },
        loadComponent: () => import('./sign-in/sign-out-page').then((m) => m.SignOutPage),
      },
      {
        path: 'account',
        resolve: { texts: roomTexts('account', 'problems') },
        loadChildren: () => import('./sign-in/account.routes').then((m) => m.accountRoutes),
      },
      {
        path: '',
        resolve: { texts: roomTexts('public') },
        children: publicRoutes,
      },
    ],
  },
  {
    path: '**',
    title: 'shell.notFound.title',
    loadComponent: () => import('./shell/not-found').then((m) => m.NotFound),
  },
];
