import { LANGUAGES, type Language } from '@opev/domain';
import type { DataSource } from 'typeorm';
import { showProgress } from '../say';
import type { Vocabulary } from './vocabulary';

const BATCH = 5_000;
const FEWEST_WORDS = 40;
const MOST_WORDS = 120;

/**
 * Gives every report a text of its own, 40 to 120 words long, common words more often than rare ones, and lets everyone read
 * it. Triggers are disabled meanwhile, and the index is built in one go afterwards.
 */
export async function varyTexts(db: DataSource, vocabulary: Vocabulary): Promise<void> {
  const reports = await db.query<{ id: string; language: Language }[]>(
    'select id, text_language as language from report order by id',
  );
  const chance = dice(2017);
  showProgress(`Writing ${String(reports.length)} texts in ${String(LANGUAGES.length)} languages ...`);
  await db.transaction(async (manager) => {
    await manager.query('set local session_replication_role = replica');
    for (let start = 0; start < reports.length; start += BATCH) {
      const batch = reports.slice(start, start + BATCH);
      await manager.query(
        `update report set audience = 'everyone', what_was_done = what_was_done || ' ' || given.text
         from unnest($1::uuid[], $2::text[]) given (id, text) where report.id = given.id`,
        [batch.map(({ id }) => id), batch.map(({ language }) => textOf(vocabulary[language], chance))],
      );
    }
  });
  showProgress('Making the index ...');
  await db.query('update organization set name = name');
  await db.query('select rebuild_search_reports()');
  await db.query('vacuum analyze');
}

function textOf(words: readonly string[], chance: () => number): string {
  const length = FEWEST_WORDS + Math.floor(chance() * (MOST_WORDS - FEWEST_WORDS));
  // Evenly over the logarithm of the rank: as in any language, few words make up most of a text.
  const word = (): string => words[Math.floor(words.length ** chance()) - 1] ?? '';
  return `${Array.from({ length }, word).join(' ')}.`;
}

/** Numbers from 0 to 1, the same ones every time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
