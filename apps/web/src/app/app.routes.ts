import type { Routes } from '@angular/router';
import { isOffered } from './language/languages';
import { roomTexts } from './language/room-texts';

/** The rooms. Everything lives under a language; what no room knows is the page that says so. */
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
        resolve: { texts: roomTexts('workspace', 'problems') },
        loadChildren: () => import('./workspace/workspace.routes').then((m) => m.workspaceRoutes),
      },
      {
        path: 'desk',
        resolve: { texts: roomTexts('desk', 'problems') },
        loadChildren: () => import('./desk/desk.routes').then((m) => m.deskRoutes),
      },
      {
        path: 'sign-in',
        title: 'shell.signIn.title',
        resolve: { texts: roomTexts('problems') },
        loadComponent: () => import('./shell/sign-in').then((m) => m.SignIn),
      },
      {
        path: '',
        resolve: { texts: roomTexts('public') },
        loadChildren: () => import('./public/public.routes').then((m) => m.publicRoutes),
      },
    ],
  },
  {
    path: '**',
    title: 'shell.notFound.title',
    loadComponent: () => import('./shell/not-found').then((m) => m.NotFound),
  },
];
