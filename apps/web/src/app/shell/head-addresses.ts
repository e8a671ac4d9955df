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
 * The `<link>`s of a page's head as the server writes them: canonical, alternates, feed. `address` is path and query; empty
 * for pages that are not indexed.
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
      )
      .subscribe(({ urlAfterRedirects }) => {
        const [address = ''] = this.location.prepareExternalUrl(urlAfterRedirects).split('#');
        this.replaceLinks(headLinks(origin, address));
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
