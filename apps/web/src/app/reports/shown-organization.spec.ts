import { TestBed } from '@angular/core/testing';
import type { ShownOrganizationView } from '@opev/contract';
import { providePage } from '../../testing/provide-page';
import { ShownOrganization } from './shown-organization';

function shown(organization: ShownOrganizationView): HTMLElement {
  TestBed.configureTestingModule({ providers: providePage() });
  const fixture = TestBed.createComponent(ShownOrganization);
  fixture.componentRef.setInput('organization', organization);
  fixture.detectChanges();
  return fixture.nativeElement as HTMLElement;
}

describe('an organisation', () => {
  it('that is named leads to its page', () => {
    const link = shown({ level: 'named', slug: 'example-league', name: 'Example League' }).querySelector('a');
    expect(link?.textContent).toBe('Example League');
    expect(link?.getAttribute('href')).toBe('/en/organizations/example-league');
  });

  it('that may only be placed in its country has neither name nor page', () => {
    const element = shown({ level: 'country', country: 'TN', countryName: 'Tunisia' });
    expect(element.textContent?.trim()).toBe('An organisation in Tunisia');
    expect(element.querySelector('a')).toBeNull();
  });

  it('that may only be placed in its region does not even have a country', () => {
    const element = shown({ level: 'region', region: 'maghreb' });
    expect(element.textContent?.trim()).toBe('An organisation in the Maghreb');
  });
});
