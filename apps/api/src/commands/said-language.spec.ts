import { terminalLocale } from '../platform/config/configuration';
import { readSaidLanguage } from './said-language';

describe('the language of a command', () => {
  it.each([
    [['file.csv', '--lang', 'ar'], {}, 'ar', ['file.csv']],
    [['--lang=ca', 'file.csv'], { LANG: 'fr_FR.UTF-8' }, 'ca', ['file.csv']],
    [['file.csv'], { LANG: 'fr_FR.UTF-8' }, 'fr', ['file.csv']],
    [['file.csv'], { LC_ALL: 'es', LANG: 'fr_FR.UTF-8' }, 'es', ['file.csv']],
    [['file.csv'], { LANG: 'C.UTF-8' }, 'en', ['file.csv']],
    [['file.csv'], {}, 'en', ['file.csv']],
  ])('of %j with %j is %s', (given, environment, language, args) => {
    expect(readSaidLanguage(given, terminalLocale(environment))).toEqual({ language, args });
  });

  it.each([[['--lang']], [['--lang', 'de']], [['--lang=']]])('refuses %j', (given) => {
    expect(() => readSaidLanguage(given, '')).toThrow('one of en, fr, ar, es, ca');
  });
});
