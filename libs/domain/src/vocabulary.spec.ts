import * as vocabulary from './vocabulary';

const lists = Object.entries(vocabulary) as [string, readonly string[]][];

describe('the closed lists', () => {
  it.each(lists)('%s: no code twice', (_name, codes) => {
    expect(new Set(codes).size).toBe(codes.length);
  });

  it("a report's text is for the observatory only unless its author opens it", () => {
    expect(vocabulary.AUDIENCES[0]).toBe('observatory');
  });

  it('protection is ordered from open to closed', () => {
    expect(vocabulary.DISCLOSURES).toEqual(['named', 'country-only', 'region-only', 'counted-only']);
  });
});
