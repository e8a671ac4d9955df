import { HttpParams, HttpRequest, HttpResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { of } from 'rxjs';
import { providePage } from '../../testing/provide-page';
import { noteMoment, ShownMoment } from './shown-moment';

@Component({ template: '', changeDetection: ChangeDetectionStrategy.OnPush })
class AnyPage {}

async function onPage(address: string) {
  TestBed.configureTestingModule({
    providers: [...providePage(), provideRouter([{ path: '**', component: AnyPage }])],
  });
  const router = TestBed.inject(Router);
  const moments = TestBed.inject(ShownMoment);
  await router.navigateByUrl(address);
  const answer = (body: object, url = '/api/v1/goals', parameters: Record<string, string> = {}) => {
    const request = new HttpRequest('GET', url, { params: new HttpParams({ fromObject: parameters }) });
    TestBed.runInInjectionContext(() => noteMoment(request, () => of(new HttpResponse({ body }))).subscribe());
  };
  return { router, answer, shown: () => moments.shown() };
}

describe('the moment of the figures on a page', () => {
  it('is that of the answer that carries one', async () => {
    const { answer, shown } = await onPage('/goals');
    answer({ items: [], asOf: '2026-06-30', snapshot: 'abc' });
    answer({ items: [] });
    expect(shown()).toEqual({ asOf: '2026-06-30', snapshot: 'abc' });
  });

  it('is the one that was asked for, not that of what names the filters beside it', async () => {
    const { answer, shown } = await onPage('/goals?asOf=2025-06-30');
    answer({ asOf: '2025-06-30', snapshot: 'then' }, '/api/v1/goals', { asOf: '2025-06-30' });
    answer({ asOf: '2026-06-30', snapshot: 'now' }, '/api/v1/themes');
    expect(shown()?.snapshot).toBe('then');
  });

  it('is no word of a language file', async () => {
    const { answer, shown } = await onPage('/goals');
    answer({ asOf: 'As at {{day}}', snapshot: 'Snapshot {{id}}' }, '/i18n/charts/en.json');
    expect(shown()).toBeNull();
  });

  it('stays while the reader follows an anchor', async () => {
    const { router, answer, shown } = await onPage('/method');
    answer({ asOf: '2026-06-30', snapshot: 'abc' });
    await router.navigateByUrl('/method#status');
    expect(shown()?.snapshot).toBe('abc');
  });

  it('is forgotten on another page: a sheet without figures has none', async () => {
    const { router, answer, shown } = await onPage('/goals');
    answer({ asOf: '2026-06-30', snapshot: 'abc' });
    await router.navigateByUrl('/good-practices');
    expect(shown()).toBeNull();
  });
});
