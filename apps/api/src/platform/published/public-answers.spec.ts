import { isKnown } from './public-answers';

describe('whether a reader already has an answer', () => {
  it.each([
    ['nothing was said', undefined, false],
    ['the same', 'W/"a"', true],
    ['the same, said strongly', '"a"', true],
    ['one of several', '"b", W/"a"', true],
    ['the same behind a proxy that compressed it', '"a-gzip"', true],
    ['another behind a proxy', '"b-gzip"', false],
    ['anything at all', '*', false],
    ['another', 'W/"b"', false],
    ['not an ETag', 'a', false],
  ])('%s', (_case, header, expected) => {
    expect(isKnown(header, 'W/"a"')).toBe(expected);
  });
});
