import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { RoomBar, type RoomPlace } from '../session/room-bar';

const PLACES: readonly RoomPlace[] = [
  { path: ['desk'], labelKey: 'desk.queue.short', isExact: true },
  { path: ['desk', 'known-organizations'], labelKey: 'desk.known.short' },
];

/** The frame of the desk. */
@Component({
  selector: 'app-desk-frame',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RoomBar, RouterOutlet],
  template: `
    <app-room-bar room="desk" [places]="places" />
    <router-outlet />
  `,
})
export class DeskFrame {
  protected readonly places = PLACES;
}
