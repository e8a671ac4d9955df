import { LastAsked } from './last-asked';

describe('values that were asked for last', () => {
  it('are never more than they may be; the least recently asked for goes first', () => {
    const kept = new LastAsked<string>(2);
    const make = jest.fn((value: string) => value);
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) kept.get(key, () => make(key));
    expect(make.mock.calls.flat()).toEqual(['a', 'b', 'c', 'b']);
  });
});
