import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { TranslocoService } from '@jsverse/transloco';
import type { ThemeView } from '@opev/contract';
import { firstValueFrom } from 'rxjs';
import { answerNames } from '../../../testing/answer-names';
import { aScopeFigure } from '../../../testing/figures';
import { providePage } from '../../../testing/provide-page';
import { ThemePage } from './theme-page';

const aTheme: ThemeView = {
  asOf: '2026-11-20',
  carriedForward: null,
  snapshot: 's1',
  code: 'civic-space',
  label: 'Civic space',
  figure: aScopeFigure(),
  activities: [],
  goodPractices: [
    {
      slug: 'al-mesalla-iraq',
      title: 'Al-Mesalla',
      country: 'IQ',
      countryName: 'Iraq',
      approach: 'training',
      period: '2016',
      goals: [2, 7],
    },
  ],
};

async function open(answer: ThemeView) {
  TestBed.configureTestingModule({
    providers: [
      ...providePage(),
      provideRouter([{ path: 'themes/:code', component: ThemePage }], withComponentInputBinding()),
    ],
  });
  await firstValueFrom(TestBed.inject(TranslocoService).load('en'));
  const harness = await RouterTestingHarness.create('/themes/civic-space');
  const http = TestBed.inject(HttpTestingController);
  http.expectOne(({ url }) => url.endsWith('/themes/civic-space')).flush(answer);
  await new Promise((resolve) => setTimeout(resolve));
  TestBed.tick();
  answerNames(http);
  await harness.fixture.whenStable();
  return harness.routeNativeElement as HTMLElement;
}

describe('the page of a theme', () => {
  it('lists the good practices of its activities', async () => {
    const element = await open(aTheme);
    const practice = element.querySelector('app-good-practice-cards .title a');
    expect(practice?.textContent).toBe('Al-Mesalla');
    expect(practice?.getAttribute('href')).toBe('/en/good-practices/al-mesalla-iraq');
  });

  it('has no heading for practices where there is none', async () => {
    const element = await open({ ...aTheme, goodPractices: [] });
    expect([...element.querySelectorAll('h2')].map(({ textContent }) => textContent)).not.toContain('Good practices');
  });
});
