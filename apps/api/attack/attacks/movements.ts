import { anAttack, type Attack, type Guess } from '../attack';
import { ENOUGH } from '../database/members';
import type { SummaryAnswer } from '../knowledge/answers';
import { described, differencesBetween } from '../knowledge/differences';
import { address } from '../knowledge/lists';
import type { Look } from '../knowledge/look';
import { inWords, type Measures } from '../knowledge/measures';
import { movedBetween } from '../knowledge/parts';
import { EVENT_NAMES, type EventName } from '../stage/events';

interface Movement extends Guess {
  /** Between which look and the one before it something was different. */
  readonly look: number;
  /** Whether no more moved than may. */
  readonly isAllowed: boolean;
}

/** What may be seen of an event that happens between two openings of rounds. */
type Allowed =
  /** Nothing: it enters figures when a round opens. */
  | 'nothing'
  /** A whole group that goes to a coarser step, because it cannot wait for a round: what moves is of three organisations or more. */
  | 'whole groups';

/**
 * Something happens to one organisation; whoever looked at everything before and after sees whether any number, row or word is
 * another.
 */
function movement(name: string, allowed: Allowed, events: readonly EventName[]): Attack {
  const looks = events.map((event) => EVENT_NAMES.indexOf(event) + 1);
  return anAttack<Movement>({
    name: `movement: ${name}`,
    bound: 0,
    plays: 'afterwards',
    play: ({ looks: seen }) =>
      Promise.resolve(
        looks.flatMap((look) => {
          const [before, now] = [seen[look - 1], seen[look]];
          return before && now ? seenBetween({ before, now, look, allowed }) : [];
        }),
      ),
    // Nothing else happened on this product: whatever moved, moved with it.
    isRight: ({ isAllowed }) => !isAllowed,
    plant: () => {
      const [look = 0] = looks;
      return Promise.resolve({
        key: `${String(look)} not allowed`,
        look,
        touches: (url) => url === address('/summary'),
        alter: (answer) => oneCommitmentMore(answer as SummaryAnswer),
      });
    },
    says: (right, { events: happened }) => right.map(({ look }) => happened[look - 1]).join('; '),
  });
}

interface Between {
  readonly before: Look;
  readonly now: Look;
  readonly look: number;
  readonly allowed: Allowed;
}

function seenBetween({ before, now, look, allowed }: Between): readonly Movement[] {
  const differences = differencesBetween(before, now);
  if (differences.length === 0) return [];
  const small = [...movedBetween(before, now)].filter(([, moved]) => isOfTooFew(moved));
  const isAllowed = allowed === 'whole groups' && small.length === 0;
  const lines =
    small.length > 0
      ? small.map(([name, moved]) => `${name} by ${inWords(moved)}`)
      : differences.slice(0, 3).map(described);
  const key = `${String(look)} ${isAllowed ? 'allowed' : 'not allowed'}`;
  return [
    { key, look, isAllowed, says: `${String(differences.length)} values differ: ${lines.join(' | ')}`.slice(0, 500) },
  ];
}

/** A whole group of three moves three commitments or more; less, or another claim of the same commitments, is of one of them. */
function isOfTooFew(moved: Measures): boolean {
  return Math.abs(moved['of'] ?? 0) < ENOUGH;
}

/** One attack for each kind of thing that can happen to somebody who is not named. */
export const MOVEMENTS: readonly Attack[] = [
  movement('a pause begins', 'nothing', ['an organisation that is not named pauses', 'a named organisation pauses']),
  movement('a commitment starts', 'nothing', ['a commitment that is not named starts']),
  movement('a commitment ends, is withdrawn', 'whole groups', [
    'a commitment that is not named ends',
    'a commitment that is not named is withdrawn',
  ]),
  movement('a report is published', 'nothing', ['a report that is not named is published']),
  movement('a signatory joins', 'nothing', ['a signatory that is not named joins']),
  movement('a signatory leaves', 'whole groups', ['a signatory that is not named leaves']),
  movement('one is shown less openly', 'whole groups', ['one that is not named is shown less openly']),
  movement('a named one is hidden', 'whole groups', ['a named organisation is made region-only']),
];

function oneCommitmentMore({ total, ...summary }: SummaryAnswer): SummaryAnswer {
  return { ...summary, total: { ...total, commitments: { ...total.commitments, of: total.commitments.of + 1 } } };
}
