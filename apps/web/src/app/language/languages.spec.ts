import { languageOfPath, pathInLanguage } from './languages';

describe('the language of an address', () => {
  it.each([
    ['/en/', 'en'],
    ['/ar/goals/3', 'ar'],
    ['/', 'en'],
    ['/xx/goals', 'en'],
    ['/arbitrary', 'en'],
  ])('%s is read in %s', (path, language) => {
    expect(languageOfPath(path)).toBe(language);
  });

  it.each([
    ['/en/goals/3', '/ar/goals/3'],
    ['/en/', '/ar/'],
    ['/en', '/ar/'],
    ['/nothing/here', '/ar/nothing/here'],
  ])('%s in Arabic is %s', (path, expected) => {
    expect(pathInLanguage(path, 'ar')).toBe(expected);
  });
});
