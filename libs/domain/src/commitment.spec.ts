import { countsOn, isAtWork, isInFigures, type CommitmentSpan } from './commitment';

const year: CommitmentSpan = { startsOn: '2025-01-01', endsOn: '2025-12-31', withdrawnOn: null };

describe('when a commitment counts in the figures', () => {
  it.each([
    ['not before it starts', { span: year, day: '2024-12-31' }, false],
    ['from the day it starts', { span: year, day: '2025-01-01' }, true],
    ['on its last day', { span: year, day: '2025-12-31' }, true],
    ['after it ended, with its last standing', { span: year, day: '2027-01-01' }, true],
    ['without an end, for as long as it lasts', { span: { ...year, endsOn: null }, day: '2030-01-01' }, true],
    ['the day before it is withdrawn', { span: { ...year, withdrawnOn: '2025-06-15' }, day: '2025-06-14' }, true],
    ['no more on the day it is withdrawn', { span: { ...year, withdrawnOn: '2025-06-15' }, day: '2025-06-15' }, false],
    [
      'never when withdrawn before it started',
      { span: { ...year, withdrawnOn: '2024-11-01' }, day: '2025-02-01' },
      false,
    ],
  ])('%s', (_case, { span, day }, expected) => {
    expect(countsOn(span, day)).toBe(expected);
  });
});

describe('when a commitment is in the figures', () => {
  it.each([
    ['not while its organization only applied', { activeFrom: null, day: '2025-06-01' }, false],
    ['not before its organization was admitted', { activeFrom: '2025-06-02', day: '2025-06-01' }, false],
    ['from the day its organization was admitted', { activeFrom: '2025-06-01', day: '2025-06-01' }, true],
    ['not before it starts, whatever the organization', { activeFrom: '2017-01-01', day: '2024-12-31' }, false],
  ])('%s', (_case, { activeFrom, day }, expected) => {
    expect(isInFigures(year, { activeFrom }, day)).toBe(expected);
  });
});

describe('when somebody is at work on a commitment', () => {
  it.each([
    ['as long as it has no end', { endsOn: null, hasLeft: false }, true],
    ['on its last day', { endsOn: '2026-11-20', hasLeft: false }, true],
    ['not once it is over', { endsOn: '2026-11-19', hasLeft: false }, false],
    ['not once its organization has left', { endsOn: null, hasLeft: true }, false],
  ])('%s', (_case, { endsOn, hasLeft }, expected) => {
    expect(isAtWork({ endsOn }, { hasLeft }, '2026-11-20')).toBe(expected);
  });
});
