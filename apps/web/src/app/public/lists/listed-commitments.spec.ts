import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { HttpTestingController } from '@angular/common/http/testing';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import type { CommitmentView, FiguresPageView } from '@opev/contract';
import { firstValueFrom } from 'rxjs';
import { providePage } from '../../../testing/provide-page';
import { ListedCommitments } from './listed-commitments';

type Page = FiguresPageView<CommitmentView>;

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ListedCommitments],
  template: `<app-listed-commitments
    subject="organization"
    caption="Who works on it"
    [commitments]="commitments"
    [scope]="{ activity: 20, country: 'TN' }"
  />`,
})
class AnyPage {
  protected readonly commitments: HttpResourceRef<Page | undefined> = httpResource<Page>(() => '/commitments');
}

const aCommitment = {
  id: 'c1',
  activity: 20,
  activityTitle: 'Dialogue',
  organization: { slug: 'paper-lantern', name: 'Paper Lantern' },
  country: 'TN',
  countryName: 'Tunisia',
  place: null,
  standing: null,
};

async function open(total: number): Promise<HTMLElement> {
  TestBed.configureTestingModule({ providers: [...providePage(), provideRouter([])] });
  await firstValueFrom(TestBed.inject(TranslocoService).load('en'));
  const page = TestBed.createComponent(AnyPage);
  page.detectChanges();
  TestBed.inject(HttpTestingController)
    .expectOne('/commitments')
    .flush({ asOf: '2026-11-20', snapshot: 's1', items: [aCommitment], total, nextCursor: null });
  await page.whenStable();
  return page.nativeElement as HTMLElement;
}

describe('the commitments that a page lists', () => {
  it('lead to all of them within the same scope where there are more', async () => {
    const link = (await open(35)).querySelector('app-see-all a');
    expect(link?.textContent).toBe('See all 35 commitments');
    expect(link?.getAttribute('href')).toBe('/en/commitments?activity=20&country=TN');
  });

  it('lead nowhere where that is all of them', async () => {
    const page = await open(1);
    expect(page.querySelectorAll('tbody tr')).toHaveLength(1);
    expect(page.querySelector('app-see-all a')).toBeNull();
  });
});
