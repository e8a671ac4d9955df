import type { Routes } from '@angular/router';

export const deskRoutes: Routes = [
  { path: '', title: 'desk.title', loadComponent: () => import('./desk-home').then((m) => m.DeskHome) },
];
