import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { answerNames } from '../../../testing/answer-names';
import { aScopeFigure } from '../../../testing/figures';
import { providePage } from '../../../testing/provide-page';
import { CountryList } from '../countries/country-list';
import { GoalList } from '../goals/goal-list';
import { ThemeList } from '../themes/theme-list';

const LISTS = [
  { list: 'goals', component: GoalList, row: { number: 3, title: 'Victims' }, called: 'Victims', found: '1 goal' },
  {
    list: 'themes',
    component: ThemeList,
    row: { code: 'education', label: 'Education' },
    called: 'Education',
    found: '1 theme',
  },
  {
    list: 'countries',
    component: CountryList,
    row: { iso2: 'TN', name: 'Tunisia', region: 'maghreb', organizations: 1 },
    called: 'Tunisia',
    found: '1 country',
  },
];

async function open({ list, component }: (typeof LISTS)[number], items: readonly object[]) {
  TestBed.configureTestingModule({ providers: [...providePage(), provideRouter([{ path: list, component }])] });
  await firstValueFrom(TestBed.inject(TranslocoService).load('en'));
  const harness = await RouterTestingHarness.create(`/${list}?goal=3`);
  const http = TestBed.inject(HttpTestingController);
  http
    .expectOne(({ url, params }) => url.endsWith(`/${list}`) && params.has('goal'))
    .flush({ asOf: '2026-11-20', snapshot: 's1', items, total: items.length, nextCursor: null });
  http.match(({ url }) => url.includes('/charts/')).forEach((request) => request.flush({ notPlaced: 4 }));
  answerNames(http);
  await harness.fixture.whenStable();
  return harness.routeNativeElement as HTMLElement;
}

describe.each(LISTS)('the list of $list', (one) => {
  it('says how many rows there are, also to who does not see them', async () => {
    const element = await open(one, [{ ...one.row, figure: aScopeFigure() }]);
    expect(element.querySelector('[role=status]')?.textContent).toBe(one.found);
    expect(element.querySelector('app-figure-list')?.textContent).toContain(one.called);
  });

  it('says how many commitments are in none of its rows, also where no row fits', async () => {
    const text = (await open(one, [])).querySelector('app-not-placed')?.textContent;
    if (one.list === 'themes') expect(text).toBeUndefined();
    else expect(text).toContain('4 commitments are in no');
  });

  it('offers to clear the filters where nothing fits them', async () => {
    const element = await open(one, []);
    expect(element.querySelector('ui-state a')?.getAttribute('href')).toBe(`/${one.list}`);
  });
});
