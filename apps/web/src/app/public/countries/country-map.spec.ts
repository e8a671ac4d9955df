import type { CountryFigureView } from '@opev/contract';
import { aScopeFigure } from '../../../testing/figures';
import { valueOf } from './country-map';

const aCountry = (of: number): CountryFigureView => ({
  iso2: 'TN',
  name: 'Tunisia',
  region: 'maghreb',
  organizations: 2,
  figure: aScopeFigure({ takenUp: 3, reported: 0, commitments: { reported: 0, of } }),
});

describe('the number on a country’s tile', () => {
  it('is what the map counts', () => {
    expect(valueOf(aCountry(4), 'taken-up')).toBe(3);
    expect(valueOf(aCountry(4), 'organizations')).toBe(2);
  });

  it('is zero where somebody works and nobody reported, and none where nobody works', () => {
    expect(valueOf(aCountry(4), 'reported')).toBe(0);
    expect(valueOf(aCountry(0), 'reported')).toBeNull();
  });
});
