import { isFollowedAt, PRIVATE_ROOMS, PUBLIC_PAGES, publicPageAt, queryNamesOf } from './public-pages';

describe('the table of public pages', () => {
  it.each(Object.entries(PUBLIC_PAGES))('finds %s under its own path and example', (name, { path, example }) => {
    const filled = path
      .replace(/\{number\}/, '3')
      .replace(/\{iso2\}/, 'TN')
      .replace(/\{(code|slug)\}/, 'some-name')
      .replace(/\{id\}/, '00000000-0000-4000-8000-000000000001');
    expect(publicPageAt(filled)).toBe(name);
    if (example !== null) expect(publicPageAt(example)).toBe(name);
  });

  it.each(['/nowhere', '/goals/0', '/goals/three', '/countries/tn', '/goals/3/', '/goals?goal=3', ''])(
    'knows no page at %p',
    (path) => {
      expect(publicPageAt(path)).toBeNull();
    },
  );

  it('shares no path with a room behind the sign-in', () => {
    const first = Object.values(PUBLIC_PAGES).map(({ path }) => path.split('/')[1]);
    expect(PRIVATE_ROOMS.filter((room) => first.includes(room))).toEqual([]);
  });

  it('names each query name once', () => {
    for (const { path, query } of Object.values(PUBLIC_PAGES))
      expect([path, new Set<string>(query).size]).toEqual([path, query.length]);
    expect(queryNamesOf('changes')).toEqual(['since']);
    expect(queryNamesOf(null)).toEqual([]);
  });

  it.each([
    ['/', true],
    ['/goals/3', true],
    ['/goals/3?country=TN', false],
    ['/goals', false],
    ['/activities/3', false],
  ])('follows %s: %p', (address, isFollowed) => {
    expect(isFollowedAt(address)).toBe(isFollowed);
  });
});
