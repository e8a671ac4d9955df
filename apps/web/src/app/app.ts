import { Location } from '@angular/common';
import { ChangeDetectionStrategy, Component, DOCUMENT, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { SiteFooter } from './shell/site-footer';
import { SiteHeader } from './shell/site-header';
import { DemonstrationBanner } from './shell/demonstration-banner';
import { TranslocoDirective } from '@jsverse/transloco';

/** The frame around every page. */
@Component({
  selector: 'app-root',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterOutlet, SiteHeader, SiteFooter, DemonstrationBanner, TranslocoDirective],
  templateUrl: './app.html',
  styleUrl: './app.css',
})
export class App {
  private readonly document = inject(DOCUMENT);
  private readonly location = inject(Location);

  /** With `<base href>`, a bare `#main` would lead to the start page. */
  protected readonly contentHref = `${this.location.prepareExternalUrl(this.location.path())}#main`;

  /** The address may have moved on since the first page: go by the element. */
  protected skipToContent(event: Event): void {
    event.preventDefault();
    this.document.getElementById('main')?.focus();
  }
}
