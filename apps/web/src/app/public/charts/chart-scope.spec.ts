import { scopeWords } from './chart-scope';

const texts = {
  text: (key: string, params: Readonly<Record<string, string | number>> = {}) =>
    [key, ...Object.values(params)].join(' '),
};
const whole = { goal: null, theme: null, country: null, organizationType: null, organization: null, asOf: null };

describe('what a chart is made of', () => {
  it('is said filter by filter, so that a chart in a frame says it too', () => {
    const scope = { ...whole, goal: { number: 3, title: 'Youth' }, country: { iso2: 'TN', name: 'Tunisia' } };
    expect(scopeWords(scope, texts)).toEqual(['charts.scope.goal 3 Youth', 'charts.scope.country Tunisia']);
  });

  it('names a type in the reader’s words', () => {
    expect(scopeWords({ ...whole, organizationType: 'network' }, texts)).toEqual([
      'charts.scope.organizationType terms.organizationType.network',
    ]);
  });

  it('is not said of the whole Plan', () => {
    expect(scopeWords(whole, texts)).toEqual([]);
  });
});
