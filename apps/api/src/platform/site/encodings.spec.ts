import { chooseEncoding, encodeBody } from './encodings';

describe('the encoding of a body', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['GZIP;q=0.5', 'gzip'],
    ['identity', 'identity'],
    [undefined, 'identity'],
  ])('for "%s" is %s', async (accept, expected) => {
    const body = await encodeBody(Buffer.from('text '.repeat(1_000)), 5);
    expect(chooseEncoding(accept, body)).toBe(expected);
  });

  it('is none for what is too small to gain by it', async () => {
    expect(chooseEncoding('br, gzip', await encodeBody(Buffer.from('short'), 5))).toBe('identity');
  });
});
