import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { TranslocoService } from '@jsverse/transloco';
import type { ActivitySummaryView, CountryView } from '@opev/contract';
import { firstValueFrom } from 'rxjs';
import { answerNames } from '../../../testing/answer-names';
import { aScopeFigure } from '../../../testing/figures';
import { providePage } from '../../../testing/provide-page';
import { CountryPage } from './country-page';

const anActivity = (number: number): ActivitySummaryView => ({
  number,
  goal: 1,
  paragraph: null,
  title: `Activity ${String(number)}`,
  wording: 'working',
  approach: 'training',
  themes: [],
  figure: { ...aScopeFigure(), status: 'not-reported', progressPercent: null, commitments: { reported: 0, of: 1 } },
});

async function open(activities: number, organizations: number): Promise<HTMLElement> {
  TestBed.configureTestingModule({
    providers: [
      ...providePage(),
      provideRouter([{ path: 'countries/:iso2', component: CountryPage }], withComponentInputBinding()),
    ],
  });
  await firstValueFrom(TestBed.inject(TranslocoService).load('en'));
  const harness = await RouterTestingHarness.create('/countries/TN?theme=education');
  const http = TestBed.inject(HttpTestingController);
  const answer: CountryView = {
    asOf: '2026-11-20',
    carriedForward: null,
    snapshot: 's1',
    iso2: 'TN',
    name: 'Tunisia',
    region: 'maghreb',
    isVerified: true,
    organizations,
    figure: aScopeFigure({ activities, takenUp: activities, commitments: { reported: 0, of: activities } }),
    goals: [],
    activities: Array.from({ length: activities }, (_, index) => anActivity(index + 1)),
  };
  http.expectOne(({ url }) => url.endsWith('/countries/TN')).flush(answer);
  const named = http.expectOne(({ url, params }) => url.endsWith('/organizations') && params.get('limit') !== '1');
  const items = Array.from({ length: Number(named.request.params.get('limit')) }, (_, index) => ({
    slug: `o${String(index)}`,
    name: `Organisation ${String(index)}`,
  }));
  named.flush({ items: items.slice(0, organizations), total: organizations, nextCursor: null });
  await new Promise((resolve) => setTimeout(resolve));
  TestBed.tick();
  answerNames(http);
  await harness.fixture.whenStable();
  return harness.routeNativeElement as HTMLElement;
}

const linksTo = (element: HTMLElement, list: string) =>
  [...element.querySelectorAll('app-see-all a')]
    .map((link) => [link.textContent.trim(), link.getAttribute('href')])
    .filter(([, address]) => address?.startsWith(`/en/${list}?`));

describe('the page of a country', () => {
  it('lists the first of many, and leads to all of them within the same scope', async () => {
    const element = await open(30, 40);
    expect(element.querySelectorAll('app-activity-rows li')).toHaveLength(25);
    expect(linksTo(element, 'activities')).toEqual([
      ['See all 30 activities', '/en/activities?country=TN&theme=education'],
    ]);
    expect(linksTo(element, 'organizations')).toEqual([
      ['See all 40 organisations', '/en/organizations?country=TN&theme=education'],
    ]);
  });

  it('leads nowhere where that is all of them', async () => {
    const element = await open(25, 25);
    expect(element.querySelectorAll('app-activity-rows li')).toHaveLength(25);
    expect([...linksTo(element, 'activities'), ...linksTo(element, 'organizations')]).toEqual([]);
  });
});
