import type { Routes } from '@angular/router';

export const publicRoutes: Routes = [
  { path: '', title: 'public.overview.title', loadComponent: () => import('./overview').then((m) => m.Overview) },
];
