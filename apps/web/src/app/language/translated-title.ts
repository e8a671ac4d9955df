import { inject, Injectable } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { TitleStrategy, type RouterStateSnapshot } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';

/** Isolates of names with another direction: useful within a page, shown as boxes in tabs, bookmarks and search results. */
const ISOLATES = /[\u2066-\u2069]/g;

/** A text without isolates, for use outside a page. */
export function withoutIsolates(text: string): string {
  return text.replace(ISOLATES, '');
}

/** A route's `title` is a text key; a page whose title depends on data calls `setTitle` itself. */
@Injectable({ providedIn: 'root' })
export class TranslatedTitle extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly transloco = inject(TranslocoService);

  override updateTitle(state: RouterStateSnapshot): void {
    const key = this.buildTitle(state);
    this.setTitle(key === undefined ? null : this.transloco.translate(key));
  }

  /** `text` is already in the reader's language; null leaves the observatory's name alone. */
  setTitle(text: string | null): void {
    const name = this.transloco.translate<string>('shell.name');
    this.title.setTitle(text ? `${withoutIsolates(text)} · ${name}` : name);
  }
}
