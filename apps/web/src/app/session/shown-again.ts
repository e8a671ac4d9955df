import { DOCUMENT, inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import { SessionClient } from '../data/session-client';
import { SessionNews } from '../data/session-news';

/** On `<html>`: nothing of the page is seen (styles.css). */
const HIDDEN = 'data-hidden';
/** Pages, below the language, that show something of whoever is signed in. */
const BEHIND_SIGN_IN = /^\/[a-z]{2}\/(workspace|desk|account|sign-in)(?=[/?#]|$)/;

/**
 * A browser may keep a page as it stands when somebody leaves it, and show it again when they come back: after another one
 * signed out, or in. A page behind the sign-in is therefore left hidden, and shown again when the server says that the same
 * person is there as before; otherwise it is loaded anew, and its guard decides. The same when another tab of the browser says
 * that somebody signed in or out.
 */
@Injectable({ providedIn: 'root' })
export class ShownAgain {
  private readonly document = inject(DOCUMENT);
  private readonly client = inject(SessionClient);
  private readonly news = inject(SessionNews);
  private readonly router = inject(Router);
  private isWatching = false;
  private question = 0;

  /** From now on, for as long as this document lives; to be called wherever somebody may be signed in. */
  watch(): void {
    const window = this.document.defaultView;
    if (this.isWatching || !window) return;
    this.isWatching = true;
    window.addEventListener('pagehide', () => {
      this.hide();
      this.news.close();
    });
    window.addEventListener('pageshow', ({ persisted }) => {
      this.news.listen();
      if (persisted) void this.ask();
    });
    this.news.elsewhere$.subscribe(() => void this.handleNews());
    this.news.listen();
  }

  /** Words that have not arrived yet are not thrown away: saving them says that nobody is signed in, and asks for it there. */
  private async handleNews(): Promise<void> {
    if (this.isUnsaved()) await this.client.refresh();
    else await this.ask();
  }

  private async ask(): Promise<void> {
    const question = ++this.question;
    const before = this.client.current()?.person.id ?? null;
    this.hide();
    const now = await this.client.refresh();
    if (question !== this.question) return;
    const isSame = now !== 'unknown' && before === (now === 'nobody' ? null : now.person.id);
    if (isSame || !this.isBehindSignIn()) this.document.documentElement.removeAttribute(HIDDEN);
    else this.document.defaultView?.location.reload();
  }

  private hide(): void {
    if (this.isBehindSignIn()) this.document.documentElement.setAttribute(HIDDEN, '');
  }

  private isBehindSignIn(): boolean {
    return BEHIND_SIGN_IN.test(this.router.url);
  }

  /** As the page itself would say if it were closed now. */
  private isUnsaved(): boolean {
    return this.document.defaultView?.dispatchEvent(new Event('beforeunload', { cancelable: true })) === false;
  }
}
