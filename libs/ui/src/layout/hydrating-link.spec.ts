import { ChangeDetectionStrategy, Component, provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { HydratingLink } from './hydrating-link';

@Component({
  template: `<a [uiLink]="['/', 'en', 'activities']" [queryParams]="{ goal: 3, country: 'TN' }">4</a>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [HydratingLink],
})
class Page {}

@Component({ template: '', changeDetection: ChangeDetectionStrategy.OnPush })
class AnyPage {}

async function click(
  how: MouseEventInit,
): Promise<{ readonly isPrevented: boolean; readonly url: string; href: string }> {
  TestBed.configureTestingModule({
    providers: [provideZonelessChangeDetection(), provideRouter([{ path: '**', component: AnyPage }])],
  });
  const fixture = TestBed.createComponent(Page);
  await fixture.whenStable();
  const anchor = (fixture.nativeElement as HTMLElement).querySelector('a') as HTMLAnchorElement;
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...how });
  anchor.dispatchEvent(event);
  await fixture.whenStable();
  return {
    isPrevented: event.defaultPrevented,
    url: TestBed.inject(Router).url,
    href: anchor.getAttribute('href') ?? '',
  };
}

describe('a link that may not be hydrated yet', () => {
  it('has an address of its own', async () => {
    expect((await click({ ctrlKey: true })).href).toBe('/en/activities?goal=3&country=TN');
  });

  it('is followed by the router once it is hydrated', async () => {
    const { isPrevented, url } = await click({});
    expect([isPrevented, url]).toEqual([true, '/en/activities?goal=3&country=TN']);
  });

  it.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }])(
    'is left to the browser with %p',
    async (how) => {
      expect(await click(how)).toMatchObject({ isPrevented: false, url: '/' });
    },
  );
});
