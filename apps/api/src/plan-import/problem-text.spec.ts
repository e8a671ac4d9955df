import { LANGUAGES } from '@opev/domain';
import { IMPORT_TEXTS, problemText } from './problem-text';

/** Every text by its key, `problems.` before those of problems. */
function textsIn(language: (typeof LANGUAGES)[number]): [string, string][] {
  const { problems, ...others } = IMPORT_TEXTS[language];
  return [
    ...Object.entries(others),
    ...Object.entries(problems).map(([key, text]): [string, string] => [`problems.${key}`, text]),
  ];
}

const namesIn = (text = ''): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();

describe('what an import says', () => {
  it.each(LANGUAGES)('names the same in %s as in English', (language) => {
    const english = textsIn('en').map(([key, text]) => [key, namesIn(text)]);
    expect(textsIn(language).map(([key, text]) => [key, namesIn(text)])).toEqual(english);
  });

  it.each(LANGUAGES.filter((language) => language !== 'en'))('is nowhere English in %s', (language) => {
    const english = new Map(textsIn('en'));
    expect(textsIn(language).filter(([key, text]) => english.get(key) === text)).toEqual([]);
  });

  it('names languages as the reader does', () => {
    const problem = { line: 2, code: 'language-missing', values: { language: 'ar', column: 'title_ar' } } as const;
    expect(problemText(problem, 'fr')).toBe('Le titre en arabe (title_ar) manque.');
  });
});
