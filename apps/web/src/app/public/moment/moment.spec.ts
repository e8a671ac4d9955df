import { TestBed } from '@angular/core/testing';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { providePage } from '../../../testing/provide-page';
import { PageMoment } from './moment';

@Component({ changeDetection: ChangeDetectionStrategy.OnPush, template: '' })
class AnyPage {}

async function momentAt(address: string) {
  TestBed.configureTestingModule({
    providers: [...providePage(), provideRouter([{ path: 'goals', component: AnyPage }])],
  });
  const harness = await RouterTestingHarness.create(address);
  return { harness, moment: TestBed.inject(PageMoment) };
}

describe('the moment of a page', () => {
  it('is now when the address says nothing', async () => {
    const { moment } = await momentAt('/goals?country=TN');
    expect(moment.params()).toEqual({});
  });

  it('travels with links as the address wrote it', async () => {
    const { moment } = await momentAt('/goals?asOf=2025-06-30&country=TN');
    expect(moment.params()).toEqual({ asOf: '2025-06-30' });
  });

  it('follows the address from page to page', async () => {
    const { harness, moment } = await momentAt('/goals?asOf=2025-06-30');
    await harness.navigateByUrl('/goals?snapshot=abc');
    expect(moment.params()).toEqual({ snapshot: 'abc' });
    await harness.navigateByUrl('/goals');
    expect(moment.params()).toEqual({});
  });
});
