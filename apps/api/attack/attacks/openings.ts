import { anAttack, type Guess } from '../attack';
import { ENOUGH } from '../database/members';
import type { PageAnswer, RowAnswer } from '../knowledge/answers';
import type { Knowledge } from '../knowledge/knowledge';
import { address } from '../knowledge/lists';
import { inWords, type Measures } from '../knowledge/measures';
import { movedBetween } from '../knowledge/parts';
import { EVENT_NAMES } from '../stage/events';

/** Between which look and the one before it a round opened. */
const LOOK = EVENT_NAMES.findIndex((name) => name.includes('round opens')) + 1;

/**
 * When a round opens, waiting commitments join; a part that grows or shrinks by one or two hidden commitments discloses
 * whose they are.
 */
export const OPENINGS = anAttack<Guess>({
  name: 'what joins and leaves when a round opens',
  bound: 0,
  plays: 'afterwards',
  play: (knowledge) =>
    Promise.resolve(
      [...movedAtOpening(knowledge)].flatMap(([name, moved]) => {
        const count = Math.abs(moved['of'] ?? 0);
        return count > 0 && count < ENOUGH ? [{ key: name, says: `${name} moves by: ${inWords(moved)}` }] : [];
      }),
    ),
  isRight: () => true,
  plant: (knowledge) => {
    const moved = movedAtOpening(knowledge);
    const url = address('/activities', { limit: 100 });
    const rows = (knowledge.looks[LOOK]?.get(url) as PageAnswer<RowAnswer> | undefined)?.items ?? [];
    const still = rows.find(({ number }) => !moved.has(`activity ${String(number)}`))?.number;
    return Promise.resolve({
      key: `activity ${String(still)}`,
      look: LOOK,
      touches: (one) => one === url,
      alter: (answer) => {
        const page = answer as PageAnswer<RowAnswer>;
        return { ...page, items: page.items.map((row) => (row.number === still ? oneMore(row) : row)) };
      },
    });
  },
});

function movedAtOpening({ looks }: Knowledge): ReadonlyMap<string, Measures> {
  const [before, now] = [looks[LOOK - 1], looks[LOOK]];
  return before && now ? movedBetween(before, now) : new Map<string, Measures>();
}

function oneMore(row: RowAnswer): RowAnswer {
  const { of, reported } = row.figure.commitments;
  return { ...row, figure: { ...row.figure, commitments: { reported, of: of + 1 } } };
}
