import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import type { ShownOrganizationView } from '@opev/contract';
import { firstValueFrom } from 'rxjs';
import { providePage } from '../../testing/provide-page';
import { ShownOrganization } from './shown-organization';

async function shown(organization: ShownOrganizationView): Promise<HTMLElement> {
  TestBed.configureTestingModule({ providers: providePage() });
  await firstValueFrom(TestBed.inject(TranslocoService).load('en'));
  const fixture = TestBed.createComponent(ShownOrganization);
  fixture.componentRef.setInput('organization', organization);
  fixture.detectChanges();
  return fixture.nativeElement as HTMLElement;
}

describe('an organisation', () => {
  it('that is named leads to its page', async () => {
    const link = (await shown({ level: 'named', slug: 'example-league', name: 'Example League' })).querySelector('a');
    expect(link?.textContent).toBe('Example League');
    expect(link?.getAttribute('href')).toBe('/en/organizations/example-league');
  });

  it('that may only be placed in its country has neither name nor page', async () => {
    const element = await shown({ level: 'country', country: 'TN', countryName: 'Tunisia' });
    expect(element.textContent?.trim()).toBe('An organisation in Tunisia');
    expect(element.querySelector('a')).toBeNull();
  });

  it('that may only be placed in its region does not even have a country', async () => {
    const element = await shown({ level: 'region', region: 'maghreb' });
    expect(element.textContent?.trim()).toBe('An organisation in the Maghreb');
  });
});
