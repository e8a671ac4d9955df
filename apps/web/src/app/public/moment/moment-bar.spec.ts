import { HttpErrorResponse } from '@angular/common/http';
import { HttpTestingController } from '@angular/common/http/testing';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { answerNames } from '../../../testing/answer-names';
import { providePage } from '../../../testing/provide-page';
import { PlanClient } from '../../data/plan-client';
import { addressQuery } from '../page/address-query';
import { readMoment } from './moment';
import { MomentBar } from './moment-bar';

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MomentBar],
  template: '<app-moment-bar [resource]="goals" />',
})
class AnyPage {
  protected readonly goals = inject(PlanClient).goalFigures(addressQuery(readMoment));
}

type Refusal = ConstructorParameters<typeof HttpErrorResponse>[0];

async function open(path: string, answer: object, refusal?: Refusal) {
  TestBed.configureTestingModule({
    providers: [...providePage(), provideRouter([{ path: 'goals', component: AnyPage }])],
  });
  await firstValueFrom(TestBed.inject(TranslocoService).load('en'));
  const harness = await RouterTestingHarness.create(path);
  const http = TestBed.inject(HttpTestingController);
  http
    .expectOne(({ url }) => url.endsWith('/goals'))
    .flush(answer, refusal && { status: 422, statusText: '', ...refusal });
  answerNames(http);
  await harness.fixture.whenStable();
  return harness.routeNativeElement as HTMLElement;
}

describe('the bar that names the day', () => {
  it('names today, and gives a permanent link that keeps the filters', async () => {
    const element = await open('/goals?country=TN', { asOf: '2026-11-20', snapshot: 's1' });
    expect(element.textContent).toContain('As at 20 November 2026.');
    expect(element.querySelector('app-permanent-link a')?.getAttribute('href')).toBe('/goals?country=TN&snapshot=s1');
    expect(element.querySelector('app-permanent-link code')?.textContent).toBe('s1');
  });

  it('says clearly that a past day is shown, with the way back to today', async () => {
    const element = await open('/goals?country=TN&asOf=2025-06-30', { asOf: '2025-06-30', snapshot: 's1' });
    const notice = element.querySelector('ui-notice');
    expect(notice?.textContent).toContain('As at 30 June 2025');
    expect(notice?.textContent).toContain('What the observatory knows today about that day.');
    expect(notice?.querySelector('a')?.getAttribute('href')).toBe('/goals?country=TN');
  });

  it('says when a snapshot is not whole any more', async () => {
    const answer = { asOf: '2025-06-30', snapshot: 's1', isReduced: true };
    const element = await open('/goals?snapshot=s1', answer);
    expect(element.textContent).toContain('protected or taken back since');
  });

  it('offers days from the adoption of the Plan on, and keeps the other filters', async () => {
    const element = await open('/goals?country=TN&cursor=x', { asOf: '2026-11-20', snapshot: 's1' });
    const form = element.querySelector('form')!;
    expect(form.querySelector('[type=date]')?.getAttribute('min')).toBe('2017-01-29');
    expect(Object.fromEntries(new FormData(form))).toEqual({ asOf: '', country: 'TN' });
  });

  it('says beside the field that a day has no figures', async () => {
    const problem = { type: 'urn:problem:invalid-input', errors: [{ pointer: '?asOf', code: 'x', detail: '' }] };
    const element = await open('/goals?asOf=2099-01-01', problem, { status: 422 });
    expect(element.querySelector('ui-field')?.textContent).toContain('There are no figures for this day');
    expect(element.querySelector('details')?.open).toBe(true);
  });

  it('says that nobody knows a snapshot, with the way to today', async () => {
    const element = await open('/goals?snapshot=zzz', { type: 'urn:problem:not-found' }, { status: 404 });
    expect(element.querySelector('ui-notice')?.textContent).toContain('no figures under this permanent link');
    expect(element.querySelector('ui-notice a')?.getAttribute('href')).toBe('/goals');
  });
});
