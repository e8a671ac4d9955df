import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive, type IsActiveMatchOptions } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { SessionClient } from '../data/session-client';
import { READER_LANGUAGE } from '../language/reader-language';

/** A page of a room: path below the language, and text key. */
export interface RoomPlace {
  readonly path: readonly string[];
  readonly labelKey: string;
  readonly isExact?: boolean;
}

/** A page under filters is still that page. */
const ONLY_ITSELF: IsActiveMatchOptions = {
  paths: 'exact',
  queryParams: 'ignored',
  matrixParams: 'ignored',
  fragment: 'ignored',
};

/** Navigation of a room, link to the other room, and the signed-in person. */
@Component({
  selector: 'app-room-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, RouterLinkActive, TranslocoDirective],
  templateUrl: './room-bar.html',
  styleUrl: './room-bar.css',
})
export class RoomBar {
  protected readonly language = inject(READER_LANGUAGE);
  protected readonly onlyItself = ONLY_ITSELF;
  protected readonly session = inject(SessionClient).current;

  readonly room = input.required<'workspace' | 'desk'>();
  readonly places = input.required<readonly RoomPlace[]>();

  /** The room this person also works in; null when there is none. */
  protected readonly otherRoom = computed(() => {
    const session = this.session();
    if (!session) return null;
    if (this.room() === 'desk') return session.memberships.length > 0 ? 'workspace' : null;
    return session.staffRole ? 'desk' : null;
  });
}
