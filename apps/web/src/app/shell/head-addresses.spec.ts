import { ChangeDetectionStrategy, Component, provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { HeadAddresses } from './head-addresses';
import { headLinks } from './head-links';

const ORIGIN = 'https://opev.example';

describe('what a head says of its address', () => {
  it('is the address, the page in every language, and the feed of a page that has one', () => {
    expect(headLinks(ORIGIN, '/ar/goals/3')).toEqual([
      { rel: 'canonical', href: `${ORIGIN}/ar/goals/3` },
      ...['en', 'fr', 'ar', 'es', 'ca'].map((hreflang) => ({
        rel: 'alternate',
        hreflang,
        href: `${ORIGIN}/${hreflang}/goals/3`,
      })),
      { rel: 'alternate', hreflang: 'x-default', href: `${ORIGIN}/en/goals/3` },
      { rel: 'alternate', type: 'application/atom+xml', href: `${ORIGIN}/ar/goals/3/feed.atom` },
    ]);
  });

  it('keeps the query, and the language’s own page', () => {
    const hrefs = headLinks(ORIGIN, '/en/?goal=3').map(({ href }) => href);
    expect(hrefs).toContain(`${ORIGIN}/en/?goal=3`);
    expect(hrefs).toContain(`${ORIGIN}/ar/?goal=3`);
  });

  it.each(['/en/workspace', '/en/desk/reports/1', '/en/sign-in?returnTo=x', '/xx/goals', '/'])(
    'is nothing on %s',
    (at) => {
      expect(headLinks(ORIGIN, at)).toEqual([]);
    },
  );

  it.each(['/en/activities/3', '/en/goals', '/en/goals/3/more', '/en/?goal=3'])('names no feed on %s', (at) => {
    expect(headLinks(ORIGIN, at).some(({ type }) => type !== undefined)).toBe(false);
  });
});

@Component({ template: '', changeDetection: ChangeDetectionStrategy.OnPush })
class AnyPage {}

describe('a reader who goes on without a new document', () => {
  const hrefOf = (selector: string): string | undefined => document.head.querySelector<HTMLLinkElement>(selector)?.href;

  /** Until the table of pages is there. */
  const arrival = async (): Promise<void> => {
    await import('./head-links');
    await new Promise((done) => setTimeout(done));
  };

  it('takes the addresses of the head along, under the name the site has for the public', async () => {
    document.head.innerHTML =
      `<link rel="canonical" href="${ORIGIN}/en/"><link rel="alternate" hreflang="fr" href="${ORIGIN}/fr/">` +
      `<link rel="alternate" type="application/atom+xml" href="${ORIGIN}/en/feed.atom"><link rel="icon" href="/mark.svg">` +
      `<meta property="og:title" content="Overview"><meta name="description" content="…">`;
    TestBed.configureTestingModule({
      providers: [provideZonelessChangeDetection(), provideRouter([{ path: '**', component: AnyPage }])],
    });
    TestBed.inject(HeadAddresses).follow();
    const router = TestBed.inject(Router);

    await router.navigateByUrl('/en/');
    expect(hrefOf('[rel=canonical]')).toBe(`${ORIGIN}/en/`);
    expect(document.head.querySelector('[property="og:title"]')).not.toBeNull();
    await router.navigateByUrl('/en/activities?goal=3#filters');
    await arrival();
    expect(hrefOf('[rel=canonical]')).toBe(`${ORIGIN}/en/activities?goal=3`);
    expect(hrefOf('[hreflang=fr]')).toBe(`${ORIGIN}/fr/activities?goal=3`);
    expect(hrefOf('[type]')).toBeUndefined();
    expect(hrefOf('[rel=icon]')).toBeDefined();
    expect(document.head.querySelector('[property^="og:"]')).toBeNull();
    expect(document.head.querySelector('[name=description]')).not.toBeNull();
  });
});
