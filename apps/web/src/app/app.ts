import { Location } from '@angular/common';
import { ChangeDetectionStrategy, Component, DOCUMENT, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { preventBrowserDefault } from '@opev/ui';
import { PageSource } from './shell/page-source';
import { PastBanner } from './shell/past-banner';
import { SiteFooter } from './shell/site-footer';
import { SiteHeader } from './shell/site-header';
import { DemonstrationBanner } from './shell/demonstration-banner';
import { TranslocoDirective } from '@jsverse/transloco';
import { distinctUntilChanged, filter, map, skip, tap } from 'rxjs';

/** Embeddable pages. */
const FRAMED = /^\/[a-z]{2}\/embed\//;

/** The frame around every page. */
@Component({
  selector: 'app-root',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterOutlet, SiteHeader, SiteFooter, DemonstrationBanner, PageSource, PastBanner, TranslocoDirective],
  templateUrl: './app.html',
  styleUrl: './app.css',
})
export class App {
  private readonly document = inject(DOCUMENT);
  private readonly location = inject(Location);

  /** Embedded pages have no header and footer. */
  protected readonly isFramed = signal(FRAMED.test(this.location.path()));
  /** With `<base href>`, a bare `#main` would lead to the start page. */
  protected readonly contentHref = signal(this.hrefOfContent());

  constructor() {
    const pages$ = inject(Router).events.pipe(
      filter((event) => event instanceof NavigationEnd),
      tap(({ urlAfterRedirects }) => {
        this.contentHref.set(this.hrefOfContent());
        this.isFramed.set(FRAMED.test(urlAfterRedirects));
      }),
      map(({ urlAfterRedirects }) => urlAfterRedirects.split(/[?#]/)[0]),
      distinctUntilChanged(),
      skip(1),
      takeUntilDestroyed(),
    );
    // On a new page the focus moves to the top; a filter leaves the reader where they are.
    pages$.subscribe(() => this.document.getElementById('main')?.focus({ preventScroll: true }));
  }

  /** The address may have changed since the first page: use the element. */
  protected skipToContent(event: Event): void {
    preventBrowserDefault(event);
    this.document.getElementById('main')?.focus();
  }

  private hrefOfContent(): string {
    return `${this.location.prepareExternalUrl(this.location.path())}#main`;
  }
}
