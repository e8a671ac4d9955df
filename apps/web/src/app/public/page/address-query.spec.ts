import { countingNumber, isAnyGiven, matching, knownValue } from './address-query';

describe('what an address asks for', () => {
  it.each([
    ['3', 3],
    ['91', 91],
    ['0', undefined],
    ['-1', undefined],
    ['3.5', undefined],
    ['1e3', undefined],
    ['٣', 3],
    ['', undefined],
    [null, undefined],
  ])('is the number in %p: %p', (text, number) => {
    expect(countingNumber(text)).toBe(number);
  });

  it('is one of a closed list or nothing', () => {
    expect(knownValue(['completed', 'on-hold'], 'on-hold')).toBe('on-hold');
    expect(knownValue(['completed', 'on-hold'], 'ON-HOLD')).toBeUndefined();
    expect(knownValue(['completed'], null)).toBeUndefined();
  });

  it('is a text of the right shape or nothing', () => {
    expect(matching(/^[A-Z]{2}$/, 'TN')).toBe('TN');
    expect(matching(/^[A-Z]{2}$/, "TN' or 1=1")).toBeUndefined();
  });

  it('is what was meant where marks or other digits came with it', () => {
    expect(countingNumber('\u200f١٢')).toBe(12);
    expect(knownValue(['completed'], 'completed\u200e')).toBe('completed');
    expect(matching(/^[A-Z]{2}$/, '\u202aTN\u202c')).toBe('TN');
  });

  it('filters only when something is given', () => {
    expect(isAnyGiven({ goal: undefined, search: undefined })).toBe(false);
    expect(isAnyGiven({ goal: 2, search: undefined })).toBe(true);
  });
});
