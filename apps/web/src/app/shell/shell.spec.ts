import { httpResource } from '@angular/common/http';
import { HttpTestingController } from '@angular/common/http/testing';
import { ChangeDetectionStrategy, Component, RESPONSE_INIT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { providePage } from '../../testing/provide-page';
import { DemonstrationBanner } from './demonstration-banner';
import { LanguageSwitch } from './language-switch';
import { LoadState } from './load-state';
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
