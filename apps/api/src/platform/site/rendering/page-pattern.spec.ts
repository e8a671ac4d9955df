import { pagePattern } from './page-pattern';

it.each([
  ['/en/', '/:lang/'],
  ['/en/search?search=a%20name', '/:lang/search'],
  ['/ar/organizations/a-name', '/:lang/organizations/:which'],
  ['/en/workspace/reports/7f0c', '/:lang/workspace/:which/:which'],
  ['/en/a-name/another', '/:lang/:unknown/:which'],
  ['/a-name', '/:unknown'],
])('the pattern of %s holds nothing that somebody wrote: %s', (path, pattern) => {
  expect(pagePattern(path)).toBe(pattern);
});
