import { RenderMode, type ServerRoute } from '@angular/ssr';

/** Public pages are complete without JavaScript; those behind a sign-in are made in the browser. */
export const serverRoutes: ServerRoute[] = [
  { path: ':lang/workspace', renderMode: RenderMode.Client },
  { path: ':lang/workspace/**', renderMode: RenderMode.Client },
  { path: ':lang/desk', renderMode: RenderMode.Client },
  { path: ':lang/desk/**', renderMode: RenderMode.Client },
  { path: ':lang/sign-in', renderMode: RenderMode.Client },
  { path: ':lang/sign-out', renderMode: RenderMode.Client },
  { path: ':lang/account', renderMode: RenderMode.Client },
  { path: '**', renderMode: RenderMode.Server },
];
