import { anAttack, type Guess } from '../attack';
import type { ListedCommitment, ListedReport, PageAnswer } from '../knowledge/answers';
import type { Knowledge } from '../knowledge/knowledge';
import { address, API, listedCommitmentsOf, isListedByName, listedReportsOf } from '../knowledge/lists';
import type { Look } from '../knowledge/look';

interface Recognised extends Guess {
  readonly id: string;
  readonly slug: string;
}

interface Saved {
  readonly id: string;
  readonly slug: string;
}

/** Maximum number of vanished ids that are probed. */
const MAX_PROBED = 60;

/**
 * An organisation is hidden; the attacker knows its ids from yesterday's lists, and probes them in lists, one by one, in
 * lists of past days and of a snapshot from when it was named.
 */
export const SAVED_IDS = anAttack<Recognised>({
  name: 'what was hidden, recognised by its ids',
  bound: 0,
  plays: 'afterwards',
  play: async (knowledge) => {
    const [before, now] = [knowledge.looks.at(-2), knowledge.looks.at(-1)];
    if (!before || !now) return [];
    const saved = vanished(before, now);
    const guesses = [...saved.values()].flatMap(({ id, slug }) => {
      const where = [...now].find(([, answer]) => JSON.stringify(answer).includes(id))?.[0];
      return where ? [{ key: id, id, slug, says: `${where} still has ${id} of ${slug}` }] : [];
    });
    return [...guesses, ...(await askedAgain(knowledge, saved)), ...(await found(knowledge, before, saved))];
  },
  isRight: ({ id, slug }, { organizations, commitments, reports }) => {
    const organization = organizations.find((one) => one.slug === slug);
    const isOf = [...commitments, ...reports].some((one) => one.id === id && one.organizationId === organization?.id);
    // A report that answers under its old id is recognised even where the database has another id for it.
    return organization?.isNamed === false && (isOf || reports.every((one) => one.id !== id));
  },
  says: (right, { reports, commitments, organizations }) => {
    const hidden = organizations.find(({ slug }) => slug === right[0]?.slug)?.id;
    const all = [...reports, ...commitments].filter(({ organizationId }) => organizationId === hidden);
    return right.length === 0 ? '' : `of ${String(all.length)} commitments and reports of who was hidden`;
  },
  plant: (knowledge) => {
    const [before, now] = [knowledge.looks.at(-2), knowledge.looks.at(-1)];
    const [saved] = before && now ? [...vanished(before, now).values()] : [];
    if (!saved) return Promise.resolve(null);
    const url = address('/reports', { limit: 100 });
    return Promise.resolve({
      key: saved.id,
      touches: (one) => one === url,
      alter: (answer) => {
        const page = answer as PageAnswer<unknown>;
        return { ...page, items: [...page.items, { id: saved.id, organization: { level: 'region' } }] };
      },
    });
  },
});

/** What was listed under a name, and is not any more, by its id. */
function vanished(before: Look, now: Look): ReadonlyMap<string, Saved> {
  const named = new Set(namedIn(now).map(({ id }) => id));
  return new Map(namedIn(before).flatMap((one) => (named.has(one.id) ? [] : [[one.id, one]])));
}

function namedIn(look: Look): readonly Saved[] {
  return [...look].flatMap(([url, answer]) => {
    if (!url.startsWith(`${API}/commitments`) && !url.startsWith(`${API}/reports`)) return [];
    const { items } = answer as PageAnswer<ListedCommitment | ListedReport>;
    return items
      .filter(({ organization }) => isListedByName({ organization }))
      .map(({ id, organization }) => ({ id, slug: organization.slug ?? '' }));
  });
}

async function askedAgain(knowledge: Knowledge, saved: ReadonlyMap<string, Saved>): Promise<readonly Recognised[]> {
  const guesses: Recognised[] = [];
  for (const { id, slug } of [...saved.values()].slice(0, MAX_PROBED)) {
    const url = address(`/reports/${id}`);
    if ((await knowledge.ask(url)) !== null) guesses.push({ key: id, id, slug, says: `${url} is still answered` });
  }
  return guesses;
}

/** In the lists of a past day and of a snapshot, and in that of all reports. */
async function found(
  knowledge: Knowledge,
  before: Look,
  saved: ReadonlyMap<string, Saved>,
): Promise<readonly Recognised[]> {
  const { snapshot, asOf } = before.get(address('/summary')) as { snapshot: string; asOf: string };
  const yesterday = new Date(Date.parse(asOf) - 86_400_000).toISOString().slice(0, 10);
  const lists: readonly (readonly [string, readonly { readonly id: string }[]])[] = [
    [`/commitments?snapshot=${snapshot}`, await listedCommitmentsOf(knowledge, { snapshot })],
    [`/commitments?asOf=${yesterday}`, await listedCommitmentsOf(knowledge, { asOf: yesterday })],
    ['/reports', await listedReportsOf(knowledge)],
  ];
  return lists.flatMap(([where, rows]) =>
    rows.flatMap(({ id }) => {
      const known = saved.get(id);
      return known ? [{ key: id, id, slug: known.slug, says: `${where} has ${id} of ${known.slug}` }] : [];
    }),
  );
}
