import { ChangeDetectionStrategy, Component, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Notice } from '@opev/ui';
import { SignInForm } from './sign-in-form';

/** The session ended while somebody was at work: signing in where they are, so that nothing on the page is lost. */
@Component({
  selector: 'app-sign-in-again',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Notice, SignInForm, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <ui-notice kind="warning" [heading]="t('account.ended.title')" [live]="true">
        <p>{{ t('account.ended.text') }}</p>
      </ui-notice>
      <app-sign-in-form (signedIn)="signedIn.emit()" />
    </ng-container>
  `,
  styles: ':host { display: block; max-inline-size: 28rem; }',
})
export class SignInAgain {
  readonly signedIn = output();
}
