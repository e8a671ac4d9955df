import { Location } from '@angular/common';
import { DOCUMENT, inject, Injectable } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { filter, skip, switchMap } from 'rxjs';
import type { HeadLink } from './head-links';

/** Head elements that belong to one page: its links and Open Graph tags. */
const OF_ONE_PAGE = 'link[rel=canonical], link[rel=alternate], meta[property^="og:"]';

/** Updates the head on client-side navigation. Browser only. */
@Injectable({ providedIn: 'root' })
export class HeadAddresses {
  private readonly document = inject(DOCUMENT);
  private readonly location = inject(Location);
  private readonly router = inject(Router);

  follow(): void {
    const known = this.document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
    const { origin } = known === undefined ? this.document.location : new URL(known);
    this.router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        // The first page's were written by the server.
        skip(1),
        switchMap(({ urlAfterRedirects }) => {
          const [address = ''] = this.location.prepareExternalUrl(urlAfterRedirects).split('#');
          return linksOf(origin, address);
        }),
      )
      .subscribe((links) => {
        this.replaceLinks(links);
      });
  }

  private replaceLinks(links: readonly HeadLink[]): void {
    const { head } = this.document;
    // Open Graph tags are not recreated: link previews are read from the server.
    for (const old of head.querySelectorAll(OF_ONE_PAGE)) old.remove();
    for (const attributes of links) {
      const link = this.document.createElement('link');
      for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
      head.append(link);
    }
  }
}

/** Loads the table of public pages on the first client-side navigation; empty when it cannot be loaded. */
async function linksOf(origin: string, address: string): Promise<readonly HeadLink[]> {
  try {
    return (await import('./head-links')).headLinks(origin, address);
  } catch {
    return [];
  }
}
