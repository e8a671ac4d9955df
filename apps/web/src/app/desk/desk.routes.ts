import type { Routes } from '@angular/router';
import { leaveSafely } from '../saving/leave-safely';
import { forStaff } from '../session/session-guards';

/** Every page of the desk stands in one frame with its navigation. */
export const deskRoutes: Routes = [
  {
    path: '',
    canMatch: [forStaff],
    loadComponent: () => import('./desk-frame').then((m) => m.DeskFrame),
    children: [
      {
        path: '',
        title: 'desk.queue.title',
        loadComponent: () => import('./queue/queue-page').then((m) => m.QueuePage),
      },
      {
        path: 'reports/:id',
        title: 'desk.review.title',
        canDeactivate: [leaveSafely],
        loadComponent: () => import('./review/review-page').then((m) => m.ReviewPage),
      },
      {
        path: 'known-organizations',
        title: 'desk.known.title',
        loadComponent: () =>
          import('./known-organizations/known-organizations-page').then((m) => m.KnownOrganizationsPage),
      },
    ],
  },
];
