import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { NavigationEnd, provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { TranslocoService } from '@jsverse/transloco';
import type { SearchResultView, SearchView } from '@opev/contract';
import { filter, firstValueFrom } from 'rxjs';
import { providePage } from '../../../testing/provide-page';
import { SearchPage } from './search-page';

const plain = (text: string) => [{ text, isMatch: false }];

const aReport: SearchResultView = {
  kind: 'report',
  id: '00000000-0000-4000-8000-000000000001',
  goal: 2,
  activity: 12,
  organization: { slug: 'paper-lantern', name: 'Paper Lantern' },
  country: 'TN',
  countryName: 'Tunisia',
  publishedOn: '2026-06-30',
  title: plain('Train mediators'),
  titleLanguage: 'en',
  passage: [
    { text: '… avec des ', isMatch: false },
    { text: 'médiateurs', isMatch: true },
    { text: ' <b>', isMatch: false },
  ],
  passageLanguage: 'fr',
};

function aView(given: Partial<SearchView> = {}): SearchView {
  return {
    items: [aReport],
    total: 1,
    nextCursor: null,
    counts: { goal: 0, activity: 0, organization: 0, report: 1, 'good-practice': 0 },
    more: [],
    isWidened: false,
    pages: [],
    ...given,
  };
}

async function open(path: string) {
  TestBed.configureTestingModule({
    providers: [...providePage(), provideRouter([{ path: 'search', component: SearchPage }])],
  });
  await firstValueFrom(TestBed.inject(TranslocoService).load('en'));
  const harness = await RouterTestingHarness.create(path);
  const http = TestBed.inject(HttpTestingController);
  const element = harness.routeNativeElement as HTMLElement;
  const answer = async (body: object, options?: { status: number; statusText: string }) => {
    const request = http.expectOne(({ url }) => url.endsWith('/search'));
    request.flush(body, options);
    await harness.fixture.whenStable();
    return request.request.params;
  };
  return { element, answer, http };
}

describe('the search page', () => {
  it('asks nothing while nothing is looked for, and says what can be', async () => {
    const { element, http } = await open('/search');
    http.expectNone(({ url }) => url.endsWith('/search'));
    expect(element.querySelector('form')?.getAttribute('method')).toBe('get');
    expect(element.textContent).toContain('small typing errors do not matter');
  });

  it('marks what was found, in its own language, as text', async () => {
    const { element, answer } = await open('/search?search=mediateur&kind=report');
    const params = await answer(aView());
    expect([params.get('search'), params.get('kind'), params.get('lang')]).toEqual(['mediateur', 'report', 'en']);
    const passage = element.querySelector('.passage');
    expect([passage?.getAttribute('lang'), passage?.getAttribute('dir')]).toEqual(['fr', 'auto']);
    expect(passage?.querySelector('mark')?.textContent).toBe('médiateurs');
    expect(passage?.textContent).toBe('… avec des médiateurs <b>');
    expect(element.querySelector('h2 a')?.getAttribute('href')).toBe(`/en/reports/${aReport.id}`);
    expect(element.querySelector('article')?.textContent).toContain('Paper Lantern · Tunisia');
  });

  it('offers the kinds there are, each with its count and its address', async () => {
    const { element, answer } = await open('/search?search=peace&cursor=abc');
    await answer(
      aView({
        total: 203,
        more: ['report'],
        counts: { goal: 3, activity: 0, organization: 0, report: 200, 'good-practice': 0 },
      }),
    );
    const kinds = [...element.querySelectorAll('.kinds a')].map((link) => [
      link.textContent?.replace(/\s+/g, ' ').trim(),
      link.getAttribute('href'),
    ]);
    expect(kinds).toEqual([
      ['All 203', '/search?search=peace'],
      ['Goals 3', '/search?search=peace&kind=goal'],
      ['Reports over 200', '/search?search=peace&kind=report'],
    ]);
    expect(element.textContent).toContain('only the 200 newest are listed');
  });

  it('says when words were only like those searched for', async () => {
    const { element, answer } = await open('/search?search=mediateurr');
    await answer(aView({ isWidened: true }));
    expect(element.querySelector('ui-notice')?.textContent).toContain('similar words');
  });

  it('says when nothing was found, and what to try', async () => {
    const { element, answer } = await open('/search?search=qqq');
    await answer(
      aView({ items: [], total: 0, counts: { goal: 0, activity: 0, organization: 0, report: 0, 'good-practice': 0 } }),
    );
    expect(element.querySelector('ui-state')?.textContent).toContain('Nothing was found');
    expect(element.querySelector('.kinds')).toBeNull();
  });

  it('shows a failure with another try', async () => {
    const { element, answer } = await open('/search?search=peace');
    await answer({ type: 'urn:problem:internal' }, { status: 500, statusText: 'Failed' });
    const again = element.querySelector('ui-state a');
    expect([again?.textContent, again?.getAttribute('href')]).toEqual(['Try again', '/search?search=peace']);
  });

  it('goes to the address of its form', async () => {
    const { element, answer } = await open('/search?search=peace&kind=goal');
    await answer(aView());
    const field = element.querySelector<HTMLInputElement>('input[name=search]')!;
    field.value = ' dialogue ';
    const router = TestBed.inject(Router);
    const arrival = firstValueFrom(router.events.pipe(filter((event) => event instanceof NavigationEnd)));
    field.form!.dispatchEvent(new Event('submit', { cancelable: true }));
    await arrival;
    expect(router.url).toBe('/search?search=dialogue&kind=goal');
  });

  it('leads to countries and explanations, and finds them even where nothing else is found', async () => {
    const { element, answer } = await open('/search?search=tunisie');
    const none = { goal: 0, activity: 0, organization: 0, report: 0, 'good-practice': 0 };
    const pages: SearchView['pages'] = [
      { kind: 'country', iso2: 'TN', title: 'Tunisia' },
      { kind: 'help', page: 'method', anchor: 'countries', title: 'Why countries do not add up' },
    ];
    await answer(aView({ items: [], total: 0, counts: none, pages }));
    const links = [...element.querySelectorAll<HTMLAnchorElement>('.pages a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/en/countries/TN', '/en/method#countries']);
    expect(element.textContent).toContain('2 results');
    expect(element.textContent).not.toContain('Nothing was found');
  });
});
