import { shownPlace, type PlacedRow } from './shown-place';

const row: PlacedRow = {
  placement: 'named',
  slug: 'secret-slug',
  organization_name: 'Secret Name',
  country: 'JO',
  country_name: { en: 'Jordan' },
  region: 'mashreq',
};

describe('who and where, as far as may be shown', () => {
  it('names an organization that is named', () => {
    expect(shownPlace(row, 'en')).toEqual({
      organization: { level: 'named', slug: 'secret-slug', name: 'Secret Name' },
      country: 'JO',
      countryName: 'Jordan',
    });
  });

  it('says no more than the country at country level', () => {
    const shown = shownPlace({ ...row, placement: 'country' }, 'en');
    expect(shown.organization).toEqual({ level: 'country', country: 'JO', countryName: 'Jordan' });
    expect(JSON.stringify(shown)).not.toMatch(/secret/i);
  });

  it('says no more than the region at region level', () => {
    expect(shownPlace({ ...row, placement: 'region' }, 'en')).toEqual({
      organization: { level: 'region', region: 'mashreq' },
      country: null,
      countryName: null,
    });
  });

  it('refuses what is only counted, rather than show anything', () => {
    expect(() => shownPlace({ ...row, placement: 'plan' as never }, 'en')).toThrow('in no list');
  });
});
