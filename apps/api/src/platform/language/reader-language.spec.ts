import { preferredLanguage } from './reader-language';

it.each([
  ['ar-TN,ar;q=0.9,fr;q=0.8', 'ar'],
  ['de, fr;q=0.5, en;q=0.4', 'fr'],
  ['en;q=0.2, ca', 'ca'],
  ['ar;q=0, es;q=0.1', 'es'],
  ['de-DE', 'en'],
  [undefined, 'en'],
  [';;q=,,,=', 'en'],
])('reads "%s" as %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});
