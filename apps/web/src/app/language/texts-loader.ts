import { HttpClient } from '@angular/common/http';
import { DOCUMENT, inject, Injectable, REQUEST_CONTEXT } from '@angular/core';
import type { Translation, TranslocoLoader } from '@jsverse/transloco';
import { forkJoin, type Observable } from 'rxjs';
import type { RenderContext } from '../render-context';

/** Scopes loaded on every page; the others are loaded by their rooms. */
const SCOPES_OF_EVERY_PAGE = ['shell', 'terms'] as const;

/**
 * Loads `/i18n/<scope>/<lang>.json`. The files' version is part of the URL, so that browsers may cache it forever; texts
 * used by the server's render are in the transfer state and not fetched again.
 */
@Injectable({ providedIn: 'root' })
export class TextsLoader implements TranslocoLoader {
  private readonly http = inject(HttpClient);
  private readonly context = inject<RenderContext | null>(REQUEST_CONTEXT, { optional: true });
  private readonly document = inject(DOCUMENT);

  /** `path` is a language (`en`: what every page needs) or a scope in a language (`public/en`). */
  getTranslation(path: string): Observable<Translation> {
    if (path.includes('/')) return this.fetch(path);
    return forkJoin(Object.fromEntries(SCOPES_OF_EVERY_PAGE.map((scope) => [scope, this.fetch(`${scope}/${path}`)])));
  }

  private fetch(file: string): Observable<Translation> {
    const version = this.version();
    return this.http.get<Translation>(`/i18n/${file}.json`, version ? { params: { v: version } } : {});
  }

  private version(): string | null {
    if (this.context) return this.context.textsVersion;
    return this.document.querySelector('meta[name="texts-version"]')?.getAttribute('content') ?? null;
  }
}
