import { anAttack, type Guess } from '../attack';
import { atWorkBehind, ENOUGH, membersOf } from '../database/members';
import type { GroundTruth } from '../database/truth';
import type { PageAnswer, RowAnswer } from '../knowledge/answers';
import { cellsOf, type Cell } from '../knowledge/cells';
import { address } from '../knowledge/lists';
import { inWords } from '../knowledge/measures';
import { remaindersOf, scopeInWords } from '../knowledge/scopes';

interface SmallCell extends Guess {
  readonly cell: Cell;
}

/**
 * Figures are equations over hidden commitments: each less all that is listed in its scope leaves a count of hidden ones,
 * and such counts can be subtracted from each other again. A count of fewer than three organisations discloses what one of
 * them claimed.
 */
export const SMALL_CELLS = anAttack<SmallCell>({
  name: 'cells of too few, by subtraction of figures',
  bound: 0,
  plays: 'now',
  play: async (knowledge) =>
    cellsOf(await remaindersOf(knowledge)).map((cell) => ({
      key: cell.name,
      cell,
      says: `${cell.name}: ${inWords(cell.hidden)}`,
    })),
  isRight: ({ cell }, truth) => {
    // One or two commitments are of too few whoever they are; of more, only the database can tell.
    const isSmall = Math.abs(cell.hidden['of'] ?? 0) < ENOUGH;
    return isSmall || atWorkBehind(membersOf(cell, truth), truth.today) < ENOUGH;
  },
  plant: async (knowledge) => {
    const remainders = await remaindersOf(knowledge);
    const empty = remainders.find(
      ({ scope, hidden }) => Object.keys(scope).length === 2 && scope.activity !== undefined && hidden['of'] === 0,
    );
    if (!empty) return null;
    return {
      key: scopeInWords(empty.scope),
      touches: (url) => url === address('/activities', { limit: 100 }),
      alter: (answer) => {
        const page = answer as PageAnswer<RowAnswer>;
        return { ...page, items: page.items.map((row) => (row.number === empty.scope.activity ? more(row) : row)) };
      },
    };
  },
  says: (right, truth) => {
    const single = right.filter(({ cell }) => cell.hidden['of'] === 1);
    const read = single.filter(({ cell }) => isReadRight(cell, truth));
    const commitments = new Set(read.flatMap(({ cell }) => membersOf(cell, truth).map(({ id }) => id)));
    return `${String(single.length)} of one; status and rating of ${String(commitments.size)} commitments read`;
  },
});

function isReadRight(cell: Cell, truth: GroundTruth): boolean {
  const [member] = membersOf(cell, truth);
  if (!member) return false;
  const { claimedStatus, verifiedRating } = member;
  if (claimedStatus === null) return cell.hidden['reported'] === 0;
  return cell.hidden[`claimed ${claimedStatus}`] === 1 && cell.hidden[`verified ${String(verifiedRating)}`] === 1;
}

/** The same row, with one hidden commitment more in it. */
function more(row: RowAnswer): RowAnswer {
  const { commitments, claimed, verified } = row.figure;
  return {
    ...row,
    figure: {
      ...row.figure,
      commitments: { reported: commitments.reported + 1, of: commitments.of + 1 },
      claimed: { ...claimed, completed: (claimed['completed'] ?? 0) + 1 },
      verified: { ...verified, limited: (verified['limited'] ?? 0) + 1 },
    },
  };
}
