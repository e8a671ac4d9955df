/** A lone surrogate: what a careless client makes of an emoji it cuts in two. */
export const HALF_A_CHARACTER = '\ud83d';

/** What stands where an id, a number or a code should be, as it is written into an address. */
export const BAD_PATH_PARTS: readonly string[] = [
  '00000000-0000-4000-8000-000000000000',
  '00000000-0000-4000-8000-00000000000g',
  'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
  '0',
  '-1',
  '1e309',
  '9'.repeat(30),
  'NaN',
  '1.5',
  '٣',
  '%zz',
  '%',
  '%00',
  '%ed%a0%bd',
  '%ff%fe',
  '__proto__',
  'constructor',
  '..%2f..%2fetc%2fpasswd',
  "1'%20or%20'1'='1",
  'مرحبا',
  encodeURIComponent('مرحبا'),
  'x'.repeat(99),
  'x'.repeat(3000),
  ';drop',
  '*',
  '%20',
];

/** Values of one query parameter, as they are written into an address. */
const BAD_QUERY_VALUES: readonly string[] = [
  '',
  '0',
  '-1',
  '101',
  '1e309',
  '9'.repeat(30),
  '9007199254740993',
  'NaN',
  'Infinity',
  '2017-02-30',
  'null',
  '%00',
  'a%00b',
  '%zz',
  '%ed%a0%bd',
  '%ff',
  '٣',
  encodeURIComponent("' or 1=1 --"),
  encodeURIComponent('%_\\'),
  encodeURIComponent('\\'),
  'x'.repeat(5000),
  '00000000-0000-4000-8000-000000000000',
];

const cursor = (values: unknown): string => Buffer.from(JSON.stringify(values)).toString('base64url');

/** Forged cursors: of other lists, of other kinds, of values no column holds. */
const FORGED_CURSORS: readonly string[] = [
  [],
  [0],
  [-1],
  [1.5],
  [9007199254740991],
  [1e300],
  [null],
  ['x'],
  ['\0'],
  [HALF_A_CHARACTER],
  [{}],
  {},
  null,
  'x',
  ['x', 'y'],
  [1, 2],
  [null, null],
  ['2017-02-30T25:00:00Z', '00000000-0000-4000-8000-000000000000'],
  ['2017-02-30T00:00:00.000000Z', '00000000-0000-4000-8000-000000000000'],
  ['infinity', '00000000-0000-4000-8000-000000000000'],
  ['2017-01-01T00:00:00Z', 'x'],
  [1e15, '00000000-0000-4000-8000-000000000000'],
  [9007199254740991, 'x', 'y'],
  [1e308, 9007199254740991],
].map(cursor);

/** Queries that no list takes as they are; `name` is one the list knows. */
export function badQueries(name: string): readonly string[] {
  return [
    ...BAD_QUERY_VALUES.map((value) => `${name}=${value}`),
    ...(name === 'cursor' ? FORGED_CURSORS.map((value) => `cursor=${value}`) : []),
    `${name}=1&${name}=2`,
    `${name}[]=1`,
    `${name}[a]=1`,
    `${name}.a=1`,
    name,
  ];
}

/** Queries with names that no list knows. */
export const STRANGE_QUERIES: readonly string[] = [
  '__proto__=1',
  '__proto__[x]=1',
  'constructor=1',
  'constructor[prototype][x]=1',
  'hasOwnProperty=1',
  'toString=1',
  'then=1',
  '%00=1',
  '%zz=1',
  '%ed%a0%bd=1',
  '=1',
  '&&&',
  '?',
  'lang=xx',
  'lang=en&lang=fr',
  'lang=',
  'lang=__proto__',
  `${'a'.repeat(4000)}=1`,
  Array.from({ length: 1500 }, (_, index) => `a${String(index)}=1`).join('&'),
];

/** Bodies that are no JSON object of ours, raw, as they come over the line. */
export const RAW_BODIES: readonly string[] = [
  '',
  ' ',
  '{',
  '{"a":}',
  'null',
  'true',
  '7',
  '1e309',
  'NaN',
  '"text"',
  '[]',
  '[{}]',
  '[null]',
  '{}',
  '{"":1}',
  '{"__proto__":{"x":1}}',
  '{"__proto__":null}',
  '{"constructor":{"prototype":{"x":1}}}',
  '{"constructor":1}',
  '{"constructor":null}',
  '{"prototype":1}',
  '{"hasOwnProperty":1}',
  '{"toString":1}',
  '{"toJSON":1}',
  '{"then":1}',
  '{"\\u0000":"\\u0000"}',
  '{"\\ud83d":"\\ud83d"}',
  '\ufeff{}',
  `${'['.repeat(5000)}${']'.repeat(5000)}`,
  `{"a":${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}}`,
];

/** What stands where a field's value should be. */
export const BAD_FIELD_VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  101,
  1.5,
  1e308,
  '',
  ' ',
  '\0',
  HALF_A_CHARACTER,
  'NaN',
  '2017-02-30',
  '0000-01-01',
  '99999-01-01',
  'x'.repeat(20_000),
  '😀مرحبا 你好',
  [],
  [null],
  [[]],
  [[{}]],
  [1, 'x'],
  [{ kind: 'link' }],
  [{ kind: 'link', url: null, label: null }],
  [{ kind: '__proto__' }],
  [[{ kind: 'link', url: 'https://example.org', label: '' }]],
  {},
  { length: 3 },
  { constructor: 1 },
  { then: 1 },
  { toString: 1 },
  Array.from({ length: 2000 }, () => 1),
];

/** Meaningless, oversized or contradictory headers. */
export const BAD_HEADERS: readonly Readonly<Record<string, string>>[] = [
  ...['', '*', 'W/"', '"-1"', '"1e9"', '"99999999999999999999"', '"1", "2"', '"\u00ff"', 'x'.repeat(6000)].map(
    (value) => ({ 'if-match': value }),
  ),
  ...['', 'short', ' '.repeat(20), 'x'.repeat(201), '\u00ff'.repeat(20), 'x'.repeat(6000)].map((value) => ({
    'idempotency-key': value,
    'if-match': '"1"',
  })),
  ...['', ';;;,,,', '*', 'x'.repeat(6000), 'en;q=NaN', 'en;q=1.1.1', '\u00ff', ',en;q=0.5,'.repeat(500)].map(
    (value) => ({ 'accept-language': value }),
  ),
  ...['', '*', '"', 'W/', `${'"x",'.repeat(1000)}`].map((value) => ({ 'if-none-match': value })),
  ...['text/html', 'application/xml', '*/*;q=x', '\u00ff'].map((value) => ({ accept: value })),
  { 'accept-encoding': 'x'.repeat(6000) },
  { origin: 'null' },
  { origin: 'http://' },
  { range: 'bytes=5-1' },
  { 'content-length': '0' },
];

/** Invalid cookies, which must break nothing. */
export const BAD_COOKIES: readonly string[] = [
  '',
  ';;;',
  '=',
  'opev_session',
  'opev_session=',
  'opev_session=%',
  'opev_session=%zz',
  'opev_session=%00',
  'opev_session=%ed%a0%bd',
  'opev_session="',
  'opev_session=\u00ff',
  'opev_session=a; opev_session=b',
  '__proto__=1; constructor=2; opev_session=__proto__',
  `opev_session=${'x'.repeat(6000)}`,
];

/** Kinds of content that no address takes. */
export const WRONG_CONTENT_TYPES: readonly string[] = [
  'text/plain',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-16',
  'application/jsonp',
  '__proto__',
  'x',
  '',
];
