import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { RoomBar, type RoomPlace } from '../session/room-bar';

const PLACES: readonly RoomPlace[] = [
  { path: ['workspace'], labelKey: 'workspace.due.short', isExact: true },
  { path: ['workspace', 'commitments'], labelKey: 'workspace.commitments.short' },
  { path: ['workspace', 'reports'], labelKey: 'workspace.reports.short' },
];

/** The frame of the workspace. */
@Component({
  selector: 'app-workspace-frame',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RoomBar, RouterOutlet],
  template: `
    <app-room-bar room="workspace" [places]="places" />
    <router-outlet />
  `,
})
export class WorkspaceFrame {
  protected readonly places = PLACES;
}
