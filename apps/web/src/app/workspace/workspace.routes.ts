import type { Routes } from '@angular/router';

export const workspaceRoutes: Routes = [
  { path: '', title: 'workspace.title', loadComponent: () => import('./workspace-home').then((m) => m.WorkspaceHome) },
];
