import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { providePage } from '../../../testing/provide-page';
import { readActivitiesQuery } from '../activities/activity-filters';
import { addressQuery } from '../page/address-query';
import { LeftOut } from './left-out';

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LeftOut],
  template: `<app-left-out [query]="query()" [names]="['status', 'goal', 'country', 'organizationType', 'sort']" />`,
})
class Host {
  readonly query = addressQuery(readActivitiesQuery);
}

async function saidOf(query: string): Promise<string> {
  TestBed.configureTestingModule({ providers: [...providePage(), provideRouter([{ path: '', component: Host }])] });
  await firstValueFrom(TestBed.inject(TranslocoService).load('en'));
  const harness = await RouterTestingHarness.create(`/?${query}`);
  return (harness.routeNativeElement?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

describe('filters that ask for what no list knows', () => {
  it.each([
    ['status=finished', 'Not understood, and left out: status=finished'],
    ['goal=three&country=tunisia', 'Not understood, and left out: goal=three, country=tunisia'],
    ['type=club', 'Not understood, and left out: type=club'],
  ])('are said: %s', async (query, said) => {
    expect(await saidOf(query)).toBe(said);
  });

  it.each(['', 'status=completed&goal=3&country=TN', 'type=ngo', 'status=', 'utm_source=x'])(
    'and nothing else is: %s',
    async (query) => {
      expect(await saidOf(query)).toBe('');
    },
  );
});
