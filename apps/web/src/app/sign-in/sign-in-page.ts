import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { SessionView } from '@opev/contract';
import { READER_LANGUAGE } from '../language/reader-language';
import { ShownAgain } from '../session/shown-again';
import { SignInForm } from '../session/sign-in-form';
import { roomsOf } from './rooms-of';

/** Sign-in page; continues to the former page, the person's only room, or a choice of rooms. */
@Component({
  selector: 'app-sign-in-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, SignInForm, TranslocoDirective],
  templateUrl: './sign-in-page.html',
  styleUrl: './sheet.css',
})
export class SignInPage {
  private readonly router = inject(Router);
  protected readonly language = inject(READER_LANGUAGE);

  /** Where to go on to (`?returnTo=`); taken only when it is a page of this site. */
  readonly returnTo = input<string>();

  protected readonly session = signal<SessionView | null>(null);
  protected readonly rooms = computed(() => {
    const session = this.session();
    return session ? roomsOf(session) : [];
  });

  constructor() {
    inject(ShownAgain).watch();
  }

  protected async goOn(session: SessionView): Promise<void> {
    const wanted = this.returnTo();
    if (wanted?.startsWith(`/${this.language}/`)) {
      await this.router.navigateByUrl(wanted);
      return;
    }
    const [room, other] = roomsOf(session);
    if (room && !other) await this.router.navigate(['/', this.language, room]);
    else this.session.set(session);
  }
}
