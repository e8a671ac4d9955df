import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { NavigationEnd, provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { TranslocoService } from '@jsverse/transloco';
import type { ActivitySummaryView, FiguresPageView } from '@opev/contract';
import { filter, firstValueFrom } from 'rxjs';
import { answerNames } from '../../../testing/answer-names';
import { providePage } from '../../../testing/provide-page';
import { ActivityList } from './activity-list';

const anActivity: ActivitySummaryView = {
  number: 7,
  goal: 1,
  paragraph: null,
  title: 'Train mediators',
  wording: 'working',
  approach: 'training',
  themes: [],
  figure: {
    status: 'not-reported',
    progressPercent: null,
    commitments: { reported: 0, of: 2 },
    notNamed: { reported: 0, of: 0 },
    claimed: { 'not-started': 0, 'in-progress': 0, 'on-hold': 0, completed: 0, discontinued: 0 },
    verified: { 'no-evidence': 0, 'not-started': 0, limited: 0, substantial: 0, complete: 0 },
  },
};
const listOf = (...items: ActivitySummaryView[]): FiguresPageView<ActivitySummaryView> => ({
  asOf: '2026-11-20',
  snapshot: 's1',
  items,
  total: items.length,
  nextCursor: null,
});

async function open(path: string) {
  TestBed.configureTestingModule({
    providers: [...providePage(), provideRouter([{ path: 'activities', component: ActivityList }])],
  });
  await firstValueFrom(TestBed.inject(TranslocoService).load('en'));
  const harness = await RouterTestingHarness.create(path);
  const http = TestBed.inject(HttpTestingController);
  const element = harness.routeNativeElement as HTMLElement;
  const answer = async (body: object, options?: { status: number; statusText: string }) => {
    const list = http.expectOne(({ url }) => url.endsWith('/activities'));
    answerNames(http);
    list.flush(body, options);
    await harness.fixture.whenStable();
    return list.request.params;
  };
  return { element, answer };
}

describe('the list of activities', () => {
  it('asks for what the address filters by, and says in words which are set', async () => {
    const { element, answer } = await open('/activities?status=not-reported&goal=1');
    const params = await answer(listOf(anActivity));
    expect([params.get('status'), params.get('goal'), params.get('lang')]).toEqual(['not-reported', '1', 'en']);
    expect(element.querySelector('app-figure-filters summary')?.textContent).toContain('2 filters set');
    expect(element.querySelector<HTMLSelectElement>('select[name=status]')?.value).toBe('not-reported');
    expect(element.textContent).toContain('Train mediators');
  });

  it('says that there is no report yet, never 0 %', async () => {
    const { element, answer } = await open('/activities');
    await answer(listOf(anActivity));
    expect(element.querySelector('app-activity-rows')?.textContent).toContain('No report yet');
    expect(element.textContent).not.toContain('0%');
  });

  it('offers to clear the filters when nothing fits them', async () => {
    const { element, answer } = await open('/activities?search=zzz');
    await answer(listOf());
    expect(element.querySelector('ui-state')?.textContent).toContain('No activity fits these filters');
    expect(element.querySelector('ui-state a')?.getAttribute('href')).toBe('/activities');
  });

  it('says so when the address asks for something the API does not know', async () => {
    const { element, answer } = await open('/activities?cursor=broken');
    await answer({ type: 'urn:problem:invalid-input' }, { status: 422, statusText: 'Invalid' });
    expect(element.querySelector('ui-state')?.textContent).toContain('something the list does not know');
  });

  it('goes to the address of its form, with what was set before and without the empty fields', async () => {
    const { element, answer } = await open('/activities?goal=1');
    await answer(listOf(anActivity));
    const search = element.querySelector<HTMLInputElement>('input[name=search]')!;
    search.value = 'peace';
    const router = TestBed.inject(Router);
    const arrival = firstValueFrom(router.events.pipe(filter((event) => event instanceof NavigationEnd)));
    search.form!.dispatchEvent(new Event('submit', { cancelable: true }));
    await arrival;
    expect(router.url).toBe('/activities?search=peace&goal=1');
  });
});
