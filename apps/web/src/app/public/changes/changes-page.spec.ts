import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { TranslocoService } from '@jsverse/transloco';
import type { ChangesView } from '@opev/contract';
import { firstValueFrom } from 'rxjs';
import { answerNames } from '../../../testing/answer-names';
import { aScopeFigure, aSummary } from '../../../testing/figures';
import { providePage } from '../../../testing/provide-page';
import { ChangesPage } from './changes-page';

const before = aScopeFigure({ activities: 91, takenUp: 10, commitments: { reported: 3, of: 12 } });
const now = aScopeFigure({ activities: 91, takenUp: 11, commitments: { reported: 4, of: 15 } });
const changes: ChangesView = {
  asOf: '2026-11-20',
  snapshot: 's2',
  since: '2025-06-30',
  sinceSnapshot: 's1',
  before,
  now,
  reportsListed: 2,
  activities: [{ number: 23, goal: 3, title: 'Legal support', before: 'not-reported', now: 'in-progress' }],
  goals: [{ number: 3, title: 'Victims', before, now }],
};

async function open(path: string, answer: object, refusal?: { status: number; statusText: string }) {
  TestBed.configureTestingModule({
    providers: [...providePage(), provideRouter([{ path: 'changes', component: ChangesPage }])],
  });
  await firstValueFrom(TestBed.inject(TranslocoService).load('en'));
  const harness = await RouterTestingHarness.create(path);
  const http = TestBed.inject(HttpTestingController);
  http.expectOne(({ url }) => url.endsWith('/changes')).flush(answer, refusal);
  http.expectOne(({ url }) => url.endsWith('/summary')).flush(aSummary());
  answerNames(http);
  await harness.fixture.whenStable();
  return harness.routeNativeElement as HTMLElement;
}

describe('what changed since a day', () => {
  it('says from what to what each activity went, under its goal', async () => {
    const element = await open('/changes?since=2025-06-30', changes);
    expect(element.querySelector('app-activity-changes h3')?.textContent).toContain('Goal 3: Victims');
    const row = element.querySelector('app-activity-changes li')?.textContent;
    expect(row).toMatch(/23\. Legal support.*No report yet.*In progress/s);
  });

  it('shows figures then and now, each with what it stood on', async () => {
    const element = await open('/changes?since=2025-06-30', changes);
    expect(element.querySelector('app-figure-changes')?.textContent).toMatch(
      /3 of 12 commitments\s*4 of 15 commitments/,
    );
    expect(element.querySelector('app-goal-changes')?.textContent).toContain('3 of 12 → 4 of 15');
  });

  it('leads to the reports published since: from the next day on', async () => {
    const element = await open('/changes?since=2025-06-30', changes);
    const link = element.querySelector('.reports a');
    expect(link?.textContent).toBe('2 reports of named organisations published since');
    expect(link?.getAttribute('href')).toBe('/en/reports?publishedFrom=2025-07-01');
  });

  it('says so when nothing changed', async () => {
    const nothing = { ...changes, now: before, reportsListed: 0, activities: [], goals: [] };
    const element = await open('/changes?since=2026-11-20', nothing);
    expect(element.querySelector('ui-state')?.textContent).toContain('Nothing changed');
    expect(element.querySelector('app-figure-changes')).toBeNull();
  });

  it('says beside the field that a day has no figures', async () => {
    const problem = { type: 'urn:problem:invalid-input', errors: [] };
    const element = await open('/changes?since=2010-01-01', problem, { status: 422, statusText: 'Invalid' });
    expect(element.querySelector('ui-field')?.textContent).toContain('There are no figures for this day');
    expect(element.querySelector('app-load-state')).toBeNull();
  });
});
