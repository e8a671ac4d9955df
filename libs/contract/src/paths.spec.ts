import { fillPath, PUBLIC_PATHS } from './paths';

it('encodes what it fills in, so that no part can leave its place in the path', () => {
  expect(fillPath(PUBLIC_PATHS.organization, { slug: 'a/../b?c' })).toBe('/organizations/a%2F..%2Fb%3Fc');
});
