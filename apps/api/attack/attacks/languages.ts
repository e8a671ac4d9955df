import { LANGUAGES } from '@opev/domain';
import { anAttack, type Guess } from '../attack';
import { differencesWithin } from '../knowledge/differences';
import { address, readFilters, type Filters } from '../knowledge/lists';
import type { AnswerSource } from '../knowledge/wire';

/** The same question has the same numbers in every language: what only one of them says would be a leak of its own. */
export const IN_LANGUAGES = anAttack<Guess>({
  name: 'the same answer in five languages',
  bound: 0,
  plays: 'now',
  play: async (knowledge) => {
    const guesses: Guess[] = [];
    for (const [path, filters] of await questionsOf(knowledge)) {
      const inEnglish = await knowledge.ask(address(path, { ...filters, lang: 'en' }));
      for (const lang of LANGUAGES.filter((one) => one !== 'en')) {
        const url = address(path, { ...filters, lang });
        const differences = differencesWithin({
          address: url,
          path: '',
          before: inEnglish,
          now: await knowledge.ask(url),
        });
        const numbers = differences.filter(({ before, now }) => typeof before === 'number' || typeof now === 'number');
        if (numbers.length > 0) guesses.push({ key: url, says: `${url}: ${String(numbers.length)} numbers differ` });
      }
    }
    return guesses;
  },
  isRight: () => true,
  plant: () => {
    const url = address('/summary', { lang: 'ar' });
    return Promise.resolve({
      key: url,
      touches: (one) => one === url,
      alter: (answer) => ({ ...(answer as object), reportsPublished: -1 }),
    });
  },
});

/** Lists in an order that does not depend on the language; countries and themes have an alphabet each. */
async function questionsOf(source: AnswerSource): Promise<readonly (readonly [string, Filters])[]> {
  const { goals, countries } = await readFilters(source);
  return [
    ['/summary', { without: 'organizations' }],
    ['/summary', {}],
    ['/goals', { limit: 100 }],
    ['/activities', { limit: 100 }],
    ['/commitments', { limit: 100 }],
    ['/reports', { limit: 100 }],
    ...goals.map(({ number }) => [`/goals/${String(number)}`, {}] as const),
    ...countries.map(({ iso2 }) => [`/countries/${iso2}`, {}] as const),
  ];
}
