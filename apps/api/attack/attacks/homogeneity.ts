import { anAttack, type Guess } from '../attack';
import { cellsOf, type Cell } from '../knowledge/cells';
import { inWords } from '../knowledge/measures';
import { remaindersOf } from '../knowledge/scopes';

interface Uniform extends Guess {
  readonly cell: Cell;
}

/**
 * Where all of a group claim the same, knowing that an organisation is in it discloses its claim. No number of organisations
 * prevents that; it is reported so that its frequency is known.
 */
export const HOMOGENEITY = anAttack<Uniform>({
  name: 'groups in which all say the same',
  bound: null,
  plays: 'now',
  play: async (knowledge) => {
    const cells = cellsOf(await remaindersOf(knowledge)).filter(({ hidden }) => (hidden['of'] ?? 0) > 2);
    return cells.map((cell) => ({ key: cell.name, cell, says: `${cell.name}: ${inWords(cell.hidden)}` }));
  },
  isRight: ({ cell: { hidden } }) =>
    Object.entries(hidden).some(([name, count]) => name.startsWith('claimed ') && count === hidden['of']),
  plant: () => Promise.resolve(null),
});
