import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { provideRouter } from '@angular/router';
import { providePage } from '../../../testing/provide-page';
import { NamedOnly } from './named-only';

async function said(of: 'commitments' | 'reports', notListed: number | null): Promise<string> {
  TestBed.configureTestingModule({ providers: [...providePage(), provideRouter([])] });
  await firstValueFrom(TestBed.inject(TranslocoService).load('en'));
  const fixture = TestBed.createComponent(NamedOnly);
  fixture.componentRef.setInput('of', of);
  fixture.componentRef.setInput('notListed', notListed);
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).textContent;
}

describe('a list of named organisations only', () => {
  it('says how many more the figures count', async () => {
    const text = await said('commitments', 12);
    expect(text).toContain('Only commitments of named organisations are listed.');
    expect(text).toContain('The figures also count 12 commitments of organisations that are not named.');
  });

  it.each([0, null])('says nothing of others where that is %s', async (notListed) => {
    expect(await said('reports', notListed)).not.toContain('more report');
  });
});
