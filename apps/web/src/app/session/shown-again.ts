import { DOCUMENT, inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import { SessionClient } from '../data/session-client';
import { SessionNews } from '../data/session-news';

/** Attribute of `<html>` that hides the page (styles.css). */
const HIDDEN = 'data-hidden';
/** Pages that show personal data. */
const BEHIND_SIGN_IN = /^\/[a-z]{2}\/(workspace|desk|account|sign-in)(?=[/?#]|$)/;

/**
 * Protects against the back/forward cache: a browser may restore a page after another person signed in or out. Pages behind
 * the sign-in are hidden when left, and shown again only when the server confirms the same person; otherwise they are
 * reloaded and their guard decides. The same happens when another tab reports a sign-in or sign-out.
 */
@Injectable({ providedIn: 'root' })
export class ShownAgain {
  private readonly document = inject(DOCUMENT);
  private readonly client = inject(SessionClient);
  private readonly news = inject(SessionNews);
  private readonly router = inject(Router);
  private isWatching = false;
  private question = 0;

  /** Starts watching for the lifetime of the document; call it wherever somebody may be signed in. */
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

  /** With unsaved changes the page is not reloaded: saving will fail and ask for signing in there. */
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

  /** Whether the page would warn on closing. */
  private isUnsaved(): boolean {
    return this.document.defaultView?.dispatchEvent(new Event('beforeunload', { cancelable: true })) === false;
  }
}
