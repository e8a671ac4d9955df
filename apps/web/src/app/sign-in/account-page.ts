import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { PageHeading } from '@opev/ui';
import { SessionClient } from '../data/session-client';
import { READER_LANGUAGE } from '../language/reader-language';
import { RoomState } from '../session/room-state';
import { ChangePasswordForm } from './change-password-form';
import { roomsOf } from './rooms-of';

/** Account page: the person, their rooms, and the password form. */
@Component({
  selector: 'app-account-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChangePasswordForm, PageHeading, RoomState, RouterLink, TranslocoDirective],
  template: `
    <div class="page" *transloco="let t">
      @if (session.hasValue()) {
        <ui-page-heading [heading]="t('account.title')">
          <bdi>{{ session.value().person.name }}</bdi> · <bdi dir="ltr">{{ session.value().person.email }}</bdi>
        </ui-page-heading>
        <ul class="plain-list stack measure">
          @for (membership of session.value().memberships; track membership.organization.id) {
            <li>
              <bdi>{{ membership.organization.name }}</bdi>
              <span class="soft small"> · {{ t('terms.organizationRole.' + membership.role) }}</span>
            </li>
          }
          @if (session.value().staffRole; as role) {
            <li>
              {{ t('shell.longName') }} <span class="soft small"> · {{ t('terms.staffRole.' + role) }}</span>
            </li>
          }
        </ul>
        <p class="row">
          @for (room of rooms(); track room) {
            <a class="ui-button quiet" [routerLink]="['/', language, room]">{{ t('account.room.' + room) }}</a>
          }
          <a class="ui-button quiet" [routerLink]="['/', language, 'sign-out']">{{ t('shell.signIn.signOut') }}</a>
        </p>
        <app-change-password-form [email]="session.value().person.email" />
      }
      <app-room-state [resource]="session" />
    </div>
  `,
  styles: '.row { margin-block: var(--ui-space-5) var(--ui-space-6); }',
})
export class AccountPage {
  protected readonly session = inject(SessionClient).session;
  protected readonly language = inject(READER_LANGUAGE);

  protected readonly rooms = computed(() => (this.session.hasValue() ? roomsOf(this.session.value()) : []));
}
