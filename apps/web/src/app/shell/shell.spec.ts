import { httpResource } from '@angular/common/http';
import { HttpTestingController } from '@angular/common/http/testing';
import { ChangeDetectionStrategy, Component, RESPONSE_INIT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { providePage } from '../../testing/provide-page';
import { observatoryToday } from '../data/address-moment';
import { ShownMoment } from '../data/shown-moment';
import { DemonstrationBanner } from './demonstration-banner';
import { LanguageSwitch } from './language-switch';
import { LoadState } from './load-state';
import { PastBanner } from './past-banner';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';

@Component({
  selector: 'app-page-under-test',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LoadState],
  template: `@if (goal.hasValue()) {
      <p class="content">{{ goal.value().number }}</p>
    }
    <app-load-state [resource]="goal" />`,
})
class PageUnderTest {
  protected readonly goal = httpResource<{ number: number }>(() => '/goal');
}

function renderPage(response: { status?: number } = {}) {
  TestBed.configureTestingModule({ providers: [...providePage(), { provide: RESPONSE_INIT, useValue: response }] });
  const fixture = TestBed.createComponent(PageUnderTest);
  fixture.detectChanges();
  const element = fixture.nativeElement as HTMLElement;
  return { fixture, element, http: TestBed.inject(HttpTestingController) };
}

describe('a page that reads something', () => {
  it('says that it is loading', () => {
    expect(renderPage().element.querySelector('[role=status]')?.textContent).toBe('Loading …');
  });

  it('says nothing more once it has it', async () => {
    const { fixture, element, http } = renderPage();
    http.expectOne('/goal').flush({ number: 3 });
    await fixture.whenStable();
    expect(element.textContent?.trim()).toBe('3');
  });

  it('is a page that does not exist when there is no such thing, in its status too', async () => {
    const response: { status?: number } = {};
    const { fixture, element, http } = renderPage(response);
    http.expectOne('/goal').flush({}, { status: 404, statusText: 'Not found' });
    await fixture.whenStable();
    expect(element.querySelector('h1')?.textContent).toBe('There is no such page');
    expect(response.status).toBe(404);
  });

  it('offers another try when it failed', async () => {
    const { fixture, element, http } = renderPage();
    http.expectOne('/goal').flush({}, { status: 503, statusText: 'Unavailable' });
    await fixture.whenStable();
    element.querySelector<HTMLElement>('ui-state a')?.click();
    TestBed.tick();
    http.expectOne('/goal').flush({ number: 3 });
    await fixture.whenStable();
    expect(element.textContent?.trim()).toBe('3');
  });
});

describe('the banner', () => {
  it.each([
    [true, 'Demonstration data.'],
    [false, ''],
  ])('when the data is a demonstration: %s', async (demonstration, expected) => {
    TestBed.configureTestingModule({ providers: providePage() });
    const fixture = TestBed.createComponent(DemonstrationBanner);
    fixture.detectChanges();
    TestBed.inject(HttpTestingController)
      .expectOne((request) => request.url.endsWith('/instance'))
      .flush({ demonstration, languages: ['en', 'ar'] });
    await fixture.whenStable();
    expect((fixture.nativeElement as HTMLElement).querySelector('strong')?.textContent ?? '').toBe(expected);
  });
});

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [SiteFooter, SiteHeader],
  template: '<app-site-header /><app-site-footer />',
})
class Frame {}

@Component({ changeDetection: ChangeDetectionStrategy.OnPush, template: '' })
class Nothing {}

describe('the menus', () => {
  async function frameAt(address: string): Promise<HTMLElement> {
    const providers = [...providePage(), provideRouter([{ path: '**', component: Nothing }])];
    TestBed.configureTestingModule({ providers });
    const fixture = TestBed.createComponent(Frame);
    await TestBed.inject(Router).navigateByUrl(address);
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }

  it.each([
    ['/en', '/en'],
    ['/en?asOf=2025-06-01', '/en?asOf=2025-06-01'],
    ['/en/goals/4', '/en/goals'],
    ['/en/activities/12?status=completed', '/en/activities'],
    ['/en/countries/TN#map', '/en/countries'],
    ['/en/organizations?search=a', '/en/organizations'],
    ['/en/good-practices/al-mesalla-iraq', '/en/good-practices'],
    ['/en/method#coverage', '/en/method'],
    ['/en/themes/media', '/en/themes'],
    ['/en/commitments?goal=3', '/en/commitments'],
    ['/en/reports', '/en/reports'],
    ['/en/charts/status-by-goal', '/en/charts'],
    ['/en/changes?since=2025-01-01', '/en/changes'],
    ['/en/data', '/en/data'],
    ['/en/search?search=x', '/en/search'],
  ])('say where the reader is: %s', async (address, place) => {
    const current = [...(await frameAt(address)).querySelectorAll<HTMLAnchorElement>('a[aria-current="page"]')];
    expect([...new Set(current.map((link) => link.getAttribute('href')))]).toEqual([place]);
  });

  it('keep the day the reader is looking at, where there are figures', async () => {
    const links = [...(await frameAt('/en/activities?asOf=2025-06-01')).querySelectorAll('a')];
    const hrefs = links.map((link) => link.getAttribute('href'));
    for (const place of ['goals', 'countries', 'organizations', 'themes', 'commitments', 'reports', 'charts'])
      expect(hrefs).toContain(`/en/${place}?asOf=2025-06-01`);
    expect(hrefs).toContain('/en/method');
  });
});

describe('the banner of a past day', () => {
  it.each([
    ['/en/goals?asOf=2025-06-01', '2025-06-01', '1 June 2025'],
    ['/en/goals?asOf=2025-06-01', '2026-03-01', null],
    ['/en/goals?snapshot=2025-06-01-0123456789abcdef', '2025-06-01', '1 June 2025'],
    ['/en/goals', '2026-03-01', null],
    [`/en/goals?asOf=${observatoryToday()}`, observatoryToday(), null],
  ])('on %s with figures of %s: %s', async (address, asOf, day) => {
    TestBed.configureTestingModule({
      providers: [...providePage(), provideRouter([{ path: '**', component: Nothing }])],
    });
    const fixture = TestBed.createComponent(PastBanner);
    await TestBed.inject(Router).navigateByUrl(address);
    TestBed.inject(ShownMoment).remember({ asOf, snapshot: `${asOf}-0123456789abcdef` }, true);
    await fixture.whenStable();
    const text = (fixture.nativeElement as HTMLElement).textContent?.trim() ?? '';
    if (day === null) expect(text).toBe('');
    else expect(text).toContain(day);
  });
});

describe('the frame in Arabic', () => {
  it.each([
    ['header', SiteHeader],
    ['footer', SiteFooter],
  ])('has no English left in its %s', (_, part) => {
    TestBed.configureTestingModule({ providers: providePage('ar') });
    const fixture = TestBed.createComponent<unknown>(part);
    fixture.detectChanges();
    const element = fixture.nativeElement as HTMLElement;
    for (const otherLanguage of element.querySelectorAll('[lang]')) otherLanguage.remove();
    expect(element.textContent?.replace('OPEV', '')).not.toMatch(/[A-Za-z]{2,}/);
  });

  it('leads to the same page in English by a plain link', () => {
    TestBed.configureTestingModule({ providers: providePage('ar') });
    const fixture = TestBed.createComponent(LanguageSwitch);
    fixture.detectChanges();
    const link = (fixture.nativeElement as HTMLElement).querySelector('a');
    expect(link?.getAttribute('href')).toBe('/en/');
    expect(link?.lang).toBe('en');
  });
});
