import { HttpTestingController } from '@angular/common/http/testing';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { NavigationEnd, provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { TranslocoService } from '@jsverse/transloco';
import { filter, firstValueFrom } from 'rxjs';
import { answerNames } from '../../../testing/answer-names';
import { providePage } from '../../../testing/provide-page';
import { addressQuery } from '../page/address-query';
import { FigureFilters } from './figure-filters';
import { readFiguresQuery } from './figures-query';

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FigureFilters],
  template: '<app-figure-filters [query]="query()" />',
})
class AnyList {
  protected readonly query = addressQuery(readFiguresQuery);
}

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FigureFilters],
  template: `<app-figure-filters rows="report" [query]="query()" [own]="[{ name: 'asOf', words: 'as at a day' }]" />`,
})
class ListOfReports {
  protected readonly query = addressQuery(readFiguresQuery);
}

async function open(path: string) {
  TestBed.configureTestingModule({
    providers: [
      ...providePage(),
      provideRouter([
        { path: 'goals', component: AnyList },
        { path: 'reports', component: ListOfReports },
      ]),
    ],
  });
  await firstValueFrom(TestBed.inject(TranslocoService).load('en'));
  const harness = await RouterTestingHarness.create(path);
  answerNames(TestBed.inject(HttpTestingController));
  await harness.fixture.whenStable();
  const element = harness.routeNativeElement as HTMLElement;
  const links = () =>
    [...element.querySelectorAll('app-active-filters a')].map((link) => ({
      text: link.textContent.replace('✕', '').trim(),
      href: link.getAttribute('href'),
    }));
  const field = <T extends HTMLElement>(name: string) => element.querySelector<T>(`[name=${name}]`)!;
  return { harness, element, links, field };
}

describe('the filters of a page with figures', () => {
  it('that are set stand below the form in words, each a link to the page without it', async () => {
    const { links } = await open('/goals?country=TN&organizationType=network&status=on-hold&asOf=2025-06-30&cursor=x');
    expect(links()).toEqual([
      { text: 'in Tunisia', href: '/goals?organizationType=network&status=on-hold&asOf=2025-06-30' },
      {
        text: 'of organisations of the type “Network”',
        href: '/goals?country=TN&status=on-hold&asOf=2025-06-30',
      },
      { text: 'status: On hold', href: '/goals?country=TN&organizationType=network&asOf=2025-06-30' },
    ]);
  });

  it('tell what figures are made of from which rows are shown', async () => {
    const { element } = await open('/goals?country=TN&status=on-hold');
    const groups = [...element.querySelectorAll('app-active-filters')].map(({ textContent }) => textContent);
    expect(groups[0]).toContain('Figures made only of commitments');
    expect(groups[0]).toContain('in Tunisia');
    expect(groups[1]).toContain('Shown only');
    expect(groups[1]).toContain('status: On hold');
  });

  it('call an organisation and a round by their names', async () => {
    const { links } = await open('/goals?organization=paper-lantern&round=2026-1');
    expect(links().map(({ text }) => text)).toEqual(['of ⁨Paper Lantern⁩', 'round: ⁨Spring 2026⁩']);
  });

  it('are all cleared at once, and the day stays', async () => {
    const { element } = await open('/goals?country=TN&goal=3&asOf=2025-06-30');
    expect(element.querySelector('.active app-clear-filters a')?.getAttribute('href')).toBe('/goals?asOf=2025-06-30');
  });

  it('are cleared with the day where the day is one of them', async () => {
    const { element } = await open('/reports?country=TN&asOf=2025-06-30');
    expect(element.querySelector('.active app-clear-filters a')?.getAttribute('href')).toBe('/reports');
  });

  it('keep in the form what it has no field for', async () => {
    const { field } = await open('/goals?organization=paper-lantern&asOf=2025-06-30');
    expect(field<HTMLInputElement>('organization').value).toBe('paper-lantern');
    expect(field<HTMLInputElement>('asOf').type).toBe('hidden');
  });

  it('go to the address of the form, and what was chosen stays chosen', async () => {
    const { harness, field } = await open('/goals?country=TN');
    field<HTMLSelectElement>('goal').value = '3';
    const router = TestBed.inject(Router);
    const arrival = firstValueFrom(router.events.pipe(filter((event) => event instanceof NavigationEnd)));
    field<HTMLSelectElement>('goal').form!.dispatchEvent(new Event('submit', { cancelable: true }));
    await arrival;
    await harness.fixture.whenStable();
    expect(router.url).toBe('/goals?goal=3&country=TN');
    expect(field<HTMLSelectElement>('goal').value).toBe('3');
  });

  it('follow the address back, and leave alone what was chosen and not sent', async () => {
    const { harness, field } = await open('/goals?country=TN');
    field<HTMLSelectElement>('theme').value = 'education';
    await harness.navigateByUrl('/goals?country=MA');
    await harness.fixture.whenStable();
    expect(field<HTMLSelectElement>('country').value).toBe('MA');
    expect(field<HTMLSelectElement>('theme').value).toBe('education');
  });
});
