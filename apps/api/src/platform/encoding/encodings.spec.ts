import { chooseEncoding, encodeBody, encodedFor, isEncodedFor } from './encodings';

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

describe('a body that is compressed when it is asked for', () => {
  const plain = { identity: Buffer.from('page '.repeat(1_000)), br: null, gzip: null };

  it.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
  ] as const)('is made for a reader who takes %s in that encoding alone', async (accepted, encoding) => {
    const body = await encodedFor(accepted, plain, 5);
    expect([chooseEncoding(accepted, body), body.br === null, body.gzip === null]).toEqual([
      encoding,
      encoding !== 'br',
      encoding !== 'gzip',
    ]);
    expect([isEncodedFor(accepted, plain), isEncodedFor(accepted, body)]).toEqual([false, true]);
  });

  it('keeps what was made for others', async () => {
    const body = await encodedFor('gzip', await encodedFor('br', plain, 5), 5);
    expect([isEncodedFor('br', body), isEncodedFor('gzip', body)]).toEqual([true, true]);
  });

  it('is left as it is for who has it already, takes nothing, or would gain nothing', async () => {
    const br = await encodedFor('br', plain, 5);
    const short = { ...plain, identity: Buffer.from('page') };
    expect(await encodedFor('br', br, 5)).toBe(br);
    expect(await encodedFor(undefined, plain, 5)).toBe(plain);
    expect(await encodedFor('br', short, 5)).toBe(short);
  });

  it('is made once for all who ask at the same time', async () => {
    const body = { ...plain };
    const [one, other] = await Promise.all([encodedFor('br', body, 5), encodedFor('br', body, 5)]);
    expect(one).toBe(other);
  });
});
