import type { Routes } from '@angular/router';
import { roomTexts } from '../language/room-texts';
import { leaveSafely } from '../saving/leave-safely';
import { forMembers } from '../session/session-guards';

/** Every page of the workspace stands in one frame with its navigation. */
export const workspaceRoutes: Routes = [
  {
    path: '',
    canMatch: [forMembers],
    loadComponent: () => import('./workspace-frame').then((m) => m.WorkspaceFrame),
    children: [
      {
        path: '',
        title: 'workspace.due.title',
        loadComponent: () => import('./commitments/due-page').then((m) => m.DuePage),
      },
      {
        path: 'commitments',
        title: 'workspace.commitments.title',
        loadComponent: () => import('./commitments/commitments-page').then((m) => m.CommitmentsPage),
      },
      {
        path: 'reports',
        title: 'workspace.reports.title',
        loadComponent: () => import('./reports/reports-page').then((m) => m.ReportsPage),
      },
      {
        path: 'reports/:id',
        title: 'workspace.report.title',
        canDeactivate: [leaveSafely],
        loadComponent: () => import('./reports/workspace-report-page').then((m) => m.WorkspaceReportPage),
      },
      {
        path: 'published-reports/:id',
        title: 'workspace.report.title',
        resolve: { publicTexts: roomTexts('public') },
        loadComponent: () => import('./reports/published-report-page').then((m) => m.PublishedReportPage),
      },
    ],
  },
];
