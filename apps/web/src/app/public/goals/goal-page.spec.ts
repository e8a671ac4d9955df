import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { TranslocoService } from '@jsverse/transloco';
import type { GoalView } from '@opev/contract';
import { firstValueFrom } from 'rxjs';
import { answerNames } from '../../../testing/answer-names';
import { aScopeFigure } from '../../../testing/figures';
import { providePage } from '../../../testing/provide-page';
import { GoalPage } from './goal-page';

const { claimed, verified } = aScopeFigure();
const aGoal: GoalView = {
  asOf: '2025-06-30',
  carriedForward: null,
  snapshot: 's1',
  number: 3,
  title: 'Victims',
  titleStatus: 'published',
  summary: 'Care and truth.',
  figure: aScopeFigure({
    takenUp: 1,
    reported: 1,
    commitments: { reported: 1, of: 5 },
    notNamed: { reported: 0, of: 3 },
    claimed: { ...claimed, completed: 1 },
  }),
  activities: [
    {
      number: 23,
      goal: 3,
      paragraph: null,
      title: 'Legal support',
      wording: 'working',
      approach: 'support',
      themes: [],
      figure: {
        status: 'completed',
        progressPercent: 100,
        commitments: { reported: 1, of: 2 },
        notNamed: { reported: 0, of: 0 },
        claimed,
        verified,
      },
    },
  ],
  goodPractices: [],
};

async function open(path: string) {
  TestBed.configureTestingModule({
    providers: [
      ...providePage(),
      provideRouter([{ path: 'goals/:number', component: GoalPage }], withComponentInputBinding()),
    ],
  });
  await firstValueFrom(TestBed.inject(TranslocoService).load('en'));
  const harness = await RouterTestingHarness.create(path);
  const http = TestBed.inject(HttpTestingController);
  const reportRequests = () =>
    http
      .match(({ url }) => url.endsWith('/reports'))
      .map((request) => {
        request.flush({ items: [], total: 0, nextCursor: null });
        return paramsOf(request.request.params.toString());
      });
  const answer = async () => {
    const goal = http.expectOne(({ url }) => url.endsWith('/goals/3'));
    const before = reportRequests();
    goal.flush(aGoal);
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
    const after = reportRequests();
    answerNames(http);
    await harness.fixture.whenStable();
    return { goal: paramsOf(goal.request.params.toString()), before, after };
  };
  const href = (selector: string) => harness.routeNativeElement?.querySelector(selector)?.getAttribute('href');
  const said = (selector: string) => harness.routeNativeElement?.querySelector(selector)?.textContent;
  return { answer, href, said };
}

const paramsOf = (query: string) => Object.fromEntries(new URLSearchParams(query));

describe('the page of a goal', () => {
  it('in a scope at a moment asks once for its figures and its reports in the same', async () => {
    const { answer } = await open('/goals/3?country=TN&organizationType=network&asOf=2025-06-30');
    const { goal, before, after } = await answer();
    const scope = { country: 'TN', organizationType: 'network', asOf: '2025-06-30' };
    expect(goal).toEqual({ ...scope, lang: 'en' });
    expect(before).toEqual([{ ...scope, goal: '3', limit: '10', lang: 'en' }]);
    expect(after).toEqual([]);
  });

  it('is one goal, whatever goal the address filters by', async () => {
    const { answer } = await open('/goals/3?goal=7');
    expect((await answer()).goal).toEqual({ lang: 'en' });
  });

  it('of a snapshot asks for the reports of its day, once that is known', async () => {
    const { answer } = await open('/goals/3?snapshot=s1');
    const { before, after } = await answer();
    expect(before).toEqual([]);
    expect(after).toEqual([{ goal: '3', asOf: '2025-06-30', limit: '10', lang: 'en' }]);
  });

  it('leads from every number to its list in the same scope at the same moment', async () => {
    const { answer, href } = await open('/goals/3?country=TN&asOf=2025-06-30');
    await answer();
    const narrowed = 'country=TN&asOf=2025-06-30';
    expect(href('app-activity-rows .title a')).toBe(`/en/activities/23?${narrowed}`);
    expect(href('app-status-tally a')).toBe(`/en/activities?goal=3&country=TN&status=completed&asOf=2025-06-30`);
    expect(href('app-figure-panel .facts [href*=commitments]')).toBe(`/en/commitments?goal=3&${narrowed}`);
    expect(href('app-series-bars a')).toBe(`/en/commitments?goal=3&country=TN&status=completed&asOf=2025-06-30`);
  });

  it('says beside its figures how many commitments are in no list', async () => {
    const { answer, said } = await open('/goals/3');
    await answer();
    expect(said('app-not-named')).toContain('3 of these 5 commitments are of organisations that are not named');
  });

  it('leads from what was taken up, and what was reported, to as many activities', async () => {
    const inTunisia = await open('/goals/3?country=TN');
    await inTunisia.answer();
    const lists = ['taken-up', 'reported'].map((status) => inTunisia.href(`app-figure-panel .facts [href*=${status}]`));
    expect(lists).toEqual([
      '/en/activities?goal=3&country=TN&status=taken-up',
      '/en/activities?goal=3&country=TN&status=reported',
    ]);
  });
});
