import { Location } from '@angular/common';
import { DOCUMENT, inject, Injectable } from '@angular/core';
import { isFollowedAt, PUBLIC_PAGES, publicPageAt } from '@opev/contract';
import type { Language } from '@opev/domain';
import { NavigationEnd, Router } from '@angular/router';
import { filter, skip } from 'rxjs';
import { FALLBACK_LANGUAGE, isOffered, OFFERED_LANGUAGES, pathInLanguage } from '../language/languages';

/** The attributes of one `<link>`. */
type HeadLink = Readonly<Record<string, string>>;

/**
 * What a head says of its page's address, as the server writes it: the address itself, the page in every language, its
 * feed. `address` is path and query; an empty list when the page is not to be found.
 */
export function headLinks(origin: string, address: string): readonly HeadLink[] {
  const [path = '', query = ''] = address.split(/(?=\?)/);
  const [, language = ''] = path.split('/');
  const below = path.slice(language.length + 1);
  const page = publicPageAt(below);
  if (!isOffered(language) || page === null || PUBLIC_PAGES[page].listing === 'hidden') return [];
  const alternate = (language: Language, hreflang: string = language): HeadLink => ({
    rel: 'alternate',
    hreflang,
    href: origin + pathInLanguage(path, language) + query,
  });
  return [
    { rel: 'canonical', href: origin + address },
    ...OFFERED_LANGUAGES.map((language) => alternate(language)),
    alternate(FALLBACK_LANGUAGE, 'x-default'),
    ...(isFollowedAt(below + query)
      ? [
          {
            rel: 'alternate',
            type: 'application/atom+xml',
            href: `${origin}${path.replace(/\/$/, '')}/feed.atom`,
          },
        ]
      : []),
  ];
}

/** What the server wrote for one page: its addresses, and what other sites show of a link to it. */
const OF_ONE_PAGE = 'link[rel=canonical], link[rel=alternate], meta[property^="og:"]';

/** Keeps the head true when a reader goes on to another page without a new document. For the browser only. */
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
      )
      .subscribe(({ urlAfterRedirects }) => {
        const [address = ''] = this.location.prepareExternalUrl(urlAfterRedirects).split('#');
        this.replaceLinks(headLinks(origin, address));
      });
  }

  private replaceLinks(links: readonly HeadLink[]): void {
    const { head } = this.document;
    // Who shares from here sends title and address: what stands behind a link is asked of the server.
    for (const old of head.querySelectorAll(OF_ONE_PAGE)) old.remove();
    for (const attributes of links) {
      const link = this.document.createElement('link');
      for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
      head.append(link);
    }
  }
}
