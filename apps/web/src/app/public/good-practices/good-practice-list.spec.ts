import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { TranslocoService } from '@jsverse/transloco';
import type { GoodPracticeSummaryView } from '@opev/contract';
import { firstValueFrom } from 'rxjs';
import { providePage } from '../../../testing/provide-page';
import { GoodPracticeList } from './good-practice-list';

const aSheet = (slug: string, over: Partial<GoodPracticeSummaryView> = {}): GoodPracticeSummaryView => ({
  slug,
  title: slug,
  country: 'IQ',
  countryName: 'Iraq',
  approach: 'training',
  period: 'Since 2004',
  goals: [2, 7],
  ...over,
});

const ALL = [aSheet('school'), aSheet('council', { approach: 'dialogue', goals: [2] })];

async function open(path: string, found: readonly GoodPracticeSummaryView[]) {
  TestBed.configureTestingModule({
    providers: [...providePage(), provideRouter([{ path: 'good-practices', component: GoodPracticeList }])],
  });
  await firstValueFrom(TestBed.inject(TranslocoService).load('en'));
  const harness = await RouterTestingHarness.create(path);
  const element = harness.routeNativeElement as HTMLElement;
  const requests = TestBed.inject(HttpTestingController).match(() => true);
  const pages = requests.filter(({ request }) => request.url.endsWith('/good-practices'));
  // The list and the whole catalogue, which its filters are offered from.
  const [list, whole] = pages;
  for (const other of requests.filter((request) => !pages.includes(request))) {
    other.flush({ goals: [], themes: [], countries: [], rounds: [] });
  }
  list!.flush({ items: found, total: found.length, nextCursor: null });
  whole?.flush({ items: ALL, total: ALL.length, nextCursor: null });
  await harness.fixture.whenStable();
  return { element, params: list!.request.params };
}

describe('the catalogue of good practices', () => {
  it('asks for what the address filters by', async () => {
    const { params } = await open('/good-practices?goal=2&country=IQ&approach=dialogue', []);
    expect(['goal', 'country', 'approach', 'lang'].map((name) => params.get(name))).toEqual([
      '2',
      'IQ',
      'dialogue',
      'en',
    ]);
  });

  it('says how many there are, and which goals each serves', async () => {
    const { element } = await open('/good-practices', ALL);
    expect(element.querySelector('[role=status]')?.textContent).toContain('2 good practices');
    const [card] = element.querySelectorAll('app-good-practice-cards li');
    expect([...(card?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'))).toEqual([
      '/en/countries/IQ',
      '/en/good-practices/school',
      '/en/goals/2',
      '/en/goals/7',
    ]);
  });

  it('offers what some sheet has, each with how many it would leave', async () => {
    const { element } = await open('/good-practices?goal=7', [ALL[0]!]);
    const offered = [...element.querySelectorAll('select[name=approach] option')].map((option) =>
      option.textContent.trim(),
    );
    expect(offered).toEqual(['All', 'Training (1)', 'Dialogue (0)']);
  });

  it('says which filters are set, and takes one off', async () => {
    const { element } = await open('/good-practices?country=IQ&approach=dialogue', [ALL[1]!]);
    const chips = [...element.querySelectorAll('.chips li')];
    expect(chips.map((chip) => chip.querySelector('a')?.getAttribute('href'))).toEqual([
      '/good-practices?approach=dialogue',
      '/good-practices?country=IQ',
    ]);
    expect(chips[0]?.querySelector('a')?.getAttribute('aria-label')).toBe('Remove the filter Iraq');
  });

  it('tells a catalogue without sheets from one that its filters leave empty', async () => {
    const { element } = await open('/good-practices?goal=9', []);
    expect(element.querySelector('ui-state')?.textContent).toContain('No good practice fits these filters');
    TestBed.resetTestingModule();
    const empty = await open('/good-practices', []);
    expect(empty.element.querySelector('ui-state')?.textContent).toContain('No good practice yet');
  });
});
