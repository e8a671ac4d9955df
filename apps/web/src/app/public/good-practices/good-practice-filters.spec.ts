import { convertToParamMap } from '@angular/router';
import type { GoodPracticeSummaryView } from '@opev/contract';
import { filtersOf, offeredValues, readGoodPracticesQuery } from './good-practice-filters';

const sheet = (country: string, goals: number[], approach: GoodPracticeSummaryView['approach']) =>
  ({ slug: `${country}-${goals.join('-')}`, country, goals, approach }) as unknown as GoodPracticeSummaryView;

const SHEETS = [sheet('IQ', [2, 7], 'training'), sheet('IQ', [2], 'dialogue'), sheet('TN', [9], 'dialogue')];

const filtersIn = (params: Record<string, string>) => filtersOf(readGoodPracticesQuery(convertToParamMap(params)));

describe('the filters of the catalogue', () => {
  it('are read from the address', () => {
    expect(filtersIn({ goal: '2', country: 'IQ', approach: 'dialogue' })).toEqual({
      goal: 2,
      country: 'IQ',
      approach: 'dialogue',
    });
  });

  it('ask for nothing where the address cannot mean anything', () => {
    expect(filtersIn({ goal: 'two', country: 'Iraq', approach: 'magic' })).toEqual({});
  });

  it('offer what some sheet has, with how many each would leave', () => {
    expect(offeredValues('goal', SHEETS, {})).toEqual([
      { value: '2', count: 2 },
      { value: '7', count: 1 },
      { value: '9', count: 1 },
    ]);
  });

  it('count beside the other filters, not beside their own', () => {
    expect(offeredValues('country', SHEETS, { approach: 'dialogue', country: 'TN' })).toEqual([
      { value: 'IQ', count: 1 },
      { value: 'TN', count: 1 },
    ]);
  });

  it('say zero where a choice would leave nothing', () => {
    expect(offeredValues('approach', SHEETS, { goal: 9 })).toEqual([
      { value: 'training', count: 0 },
      { value: 'dialogue', count: 1 },
    ]);
  });
});
