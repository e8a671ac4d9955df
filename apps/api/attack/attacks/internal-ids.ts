import { anAttack, type Guess } from '../attack';
import type { PageAnswer } from '../knowledge/answers';
import { address } from '../knowledge/lists';

/** An id as the database makes them. */
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** An id that never becomes another one recognises whatever it belongs to for ever: such ids stay in the database. */
export const INTERNAL_IDS = anAttack<Guess>({
  name: 'ids of the database, in any answer',
  bound: 0,
  plays: 'now',
  play: async (knowledge) => {
    const url = new Set([...(knowledge.looks[0]?.keys() ?? []), address('/reports', { limit: 100 })]);
    const guesses: Guess[] = [];
    for (const one of url) {
      const ids = JSON.stringify(await knowledge.ask(one)).match(ID) ?? [];
      guesses.push(...ids.map((id) => ({ key: id, says: `${one} has ${id}` })));
    }
    return guesses;
  },
  isRight: ({ key }, { organizations, commitments, reports }) =>
    organizations.some(({ id }) => id === key) ||
    [...commitments, ...reports].some(({ id, internalId }) => internalId === key && id !== key),
  plant: (_, { organizations }) => {
    const url = address('/reports', { limit: 100 });
    return Promise.resolve({
      key: organizations[0]?.id ?? '',
      touches: (one) => one === url,
      alter: (answer) => ({ ...(answer as PageAnswer<unknown>), leaked: organizations[0]?.id }),
    });
  },
});
