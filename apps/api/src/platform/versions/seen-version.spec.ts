import { seenVersionOf } from './seen-version';

describe('the version a change was made against', () => {
  it.each(['"6"', 'W/"6"', ' "6" ', '"6-gzip"', 'W/"6-br"', '"6--gzip"', '"6;gzip"', 'W/"6-zstd"'])(
    'is 6 in %s',
    (header) => {
      expect(seenVersionOf(header)).toBe(6);
    },
  );

  it.each(['6', '"6-x"', '"6-gzip-gzip"', '"x-gzip"', '"-6"', '"6", "7"'])('is none of ours in %s', (header) => {
    expect(seenVersionOf(header)).toBe(-1);
  });

  it('is not said by "whatever there is"', () => {
    expect(seenVersionOf('*')).toBeNull();
  });
});
