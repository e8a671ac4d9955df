import { anAttack, type Guess } from '../attack';
import type { SummaryAnswer } from '../knowledge/answers';
import { address } from '../knowledge/lists';
import { EVENT_NAMES } from '../stage/events';

interface Version extends Guess {
  readonly look: number;
}

/** What happens to those that are not named; the others are for everybody to see. */
const HIDDEN_EVENTS = EVENT_NAMES.map((name, index) => ({ name, look: index + 1 })).filter(
  ({ name }) => !name.startsWith('a named organisation is made') && !name.includes('round opens'),
);

/** The name of the figures of now changes although no figure does: it says that something happened, though not what or to whom. */
export const VERSIONS = anAttack<Version>({
  name: 'names of snapshots, while nothing is seen to change',
  bound: 0,
  plays: 'afterwards',
  play: (knowledge) =>
    Promise.resolve(
      HIDDEN_EVENTS.flatMap(({ look }) => {
        const [before, now] = [look - 1, look].map(
          (index) => knowledge.looks[index]?.get(address('/summary')) as SummaryAnswer | undefined,
        );
        const says = `/summary: snapshot ${String(before?.snapshot)} -> ${String(now?.snapshot)}`;
        const isSame = before?.snapshot === now?.snapshot || figuresIn(before) !== figuresIn(now);
        return isSame ? [] : [{ key: String(look), look, says }];
      }),
    ),
  isRight: () => true,
  plant: () =>
    Promise.resolve({
      key: '1',
      look: 1,
      touches: (url) => url === address('/summary'),
      alter: (answer) => ({ ...(answer as SummaryAnswer), snapshot: 'another' }),
    }),
  says: (right, { events }) => right.map(({ look }) => events[look - 1]).join('; '),
});

/** All that a summary says but for its name: where that changes, a whole group was seen to move. */
function figuresIn(summary: SummaryAnswer | undefined): string {
  return JSON.stringify({ ...summary, snapshot: null });
}
