import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Disclosure, Placement } from '@opev/domain';
import { Client } from 'pg';
import { DATA_DIR } from './installation';
import { TEXT_COLUMNS } from './text-columns';

/** Begins every word that stands where the public must never look. */
export const CANARY = 'canary';

interface Protected {
  readonly disclosure: Disclosure;
  readonly placement: Placement;
}

/**
 * Where organizations that are not named are counted: three on a goal in a country, three on an activity, two among those
 * of the whole Plan, and one that waits for a round to open and is counted nowhere.
 */
const PROTECTED: readonly Protected[] = [
  ...Array<Protected>(3).fill({ disclosure: 'country-only', placement: 'country-goal' }),
  ...Array<Protected>(3).fill({ disclosure: 'region-only', placement: 'activity' }),
  ...Array<Protected>(2).fill({ disclosure: 'counted-only', placement: 'plan' }),
  { disclosure: 'country-only', placement: 'none' },
];
/** Nobody outside sees a report in these; the others differ from a draft in nothing that could be seen. */
const HIDDEN_STATES = ['draft', 'withdrawn', 'superseded'] as const;

const LONG_AGO = '2025-01-20';

/** The database that `npm start` made for the stories. */
export async function withDatabase<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const { port } = JSON.parse(readFileSync(join(DATA_DIR, 'postgres.json'), 'utf8')) as { port: number };
  const password = readFileSync(join(DATA_DIR, 'postgres.password'), 'utf8').trim();
  const client = new Client({ host: '127.0.0.1', port, user: 'opev', password, database: 'opev' });
  await client.connect();
  try {
    // At once: a group of which the product saw one and not yet the others would be too small, and counted elsewhere.
    await client.query('begin');
    const done = await work(client);
    await client.query('commit');
    return done;
  } finally {
    await client.end();
  }
}

/**
 * Organizations that are not named, and one that is, with canaries in every field the public must not see. Answers the
 * words that were planted: names, slugs and ids, of the named one those of the database alone.
 */
export function plantCanaries(): Promise<readonly string[]> {
  return withDatabase(async (client) => {
    const words: string[] = [];
    for (const [index, { disclosure, placement }] of PROTECTED.entries()) {
      // Half of them are the newest there are, on the first page of every list; half were public on days gone by.
      const publishedOn = index % 2 === 0 ? new Date().toISOString().slice(0, 10) : LONG_AGO;
      const slug = `${CANARY}-slug-${String(index)}`;
      const organizationId = await plantOrganization(client, { slug, disclosure });
      const ids = await plantReports(client, { organizationId, placement, publishedOn });
      words.push(slug, `${CANARY} name ${slug}`, organizationId, ...ids.own, ...ids.public);
    }
    const organizationId = await plantOrganization(client, { slug: 'open-and-named', disclosure: 'named' });
    const { own } = await plantReports(client, { organizationId, placement: 'named', publishedOn: LONG_AGO });
    words.push(organizationId, ...own);
    return words;
  });
}

/** Takes the canaries away again. */
export function removeCanaries(): Promise<void> {
  return withDatabase(async (client) => {
    const planted = `select id from organization where slug like '${CANARY}-%' or slug = 'open-and-named'`;
    await client.query(`delete from membership where organization_id in (${planted})`);
    await client.query(`delete from commitment where organization_id in (${planted})`);
    await client.query(`delete from organization where id in (${planted})`);
    await client.query(`delete from person where email like '${CANARY}%'`);
  });
}

async function plantOrganization(
  client: Client,
  { slug, disclosure }: { slug: string; disclosure: string },
): Promise<string> {
  const isNamed = disclosure === 'named';
  const name = isNamed ? 'Open and named' : `${CANARY} name ${slug}`;
  const { rows } = await client.query<{ id: string }>(
    `insert into organization (slug, name, native_name, acronym, type, country_iso2, website, languages, lifecycle,
       applied_on, active_from, chosen_disclosure)
     values ($1, $2, $3, $4, 'observatory', 'JO', $5, '{ar}', 'active', '2024-01-01', '2024-01-01', $6) returning id`,
    [
      slug,
      name,
      isNamed ? null : `${CANARY} الاسم`,
      isNamed ? null : `${CANARY.toUpperCase()}A`,
      isNamed ? null : `https://${CANARY}-site.example/`,
      disclosure,
    ],
  );
  const id = rows[0]?.id ?? '';
  const person = await client.query<{ id: string }>(
    `insert into person (email, name, language, password_hash) values ($1, $2, 'en', '-') returning id`,
    [`${CANARY}-${slug}@example.org`, `${CANARY} person`],
  );
  await client.query(`insert into membership (person_id, organization_id, role) values ($1, $2, 'manager')`, [
    person.rows[0]?.id,
    id,
  ]);
  return id;
}

/** What a commitment and its report are called in the database, and what the public would call them. */
interface PlantedIds {
  readonly own: readonly string[];
  readonly public: readonly string[];
}

/** A commitment whose published report is the standing, and reports in every state that nobody may see. */
async function plantReports(
  client: Client,
  { organizationId, placement, publishedOn }: { organizationId: string; placement: Placement; publishedOn: string },
): Promise<PlantedIds> {
  const isNamed = placement === 'named';
  const { rows } = await client.query<{ id: string }>(
    `insert into commitment (organization_id, activity_id, country_iso2, place, starts_on, placement, entered_on)
     select $1, id, 'TN', $2, '2024-01-01', $3, case when $3 not in ('named', 'none') then $4::date end
     from activity where number = 12 returning id`,
    [organizationId, isNamed ? null : `${CANARY} place`, placement, LONG_AGO],
  );
  const commitmentId = rows[0]?.id ?? '';
  const rounds = await client.query<{ id: string }>('select id from round order by opens_on');
  const [first, second] = rounds.rows;
  // Of the named one, what was written is not for everyone; of the others it is, and yet nobody reads it.
  const audience = isNamed ? 'observatory' : 'everyone';
  const published = await plantReport(client, {
    commitmentId,
    roundId: first?.id ?? '',
    state: 'published',
    publishedOn,
    audience,
    text: `${CANARY} text: held meetings with families.`,
  });
  await client.query(
    `insert into standing (commitment_id, report_id, claimed_status, progress_percent, verified_rating, published_at)
     select commitment_id, id, claimed_status, progress_percent, verified_rating, published_at from report where id = $1`,
    [published],
  );
  for (const state of HIDDEN_STATES) {
    const roundId = (state === 'draft' ? second : first)?.id ?? '';
    const text = `${CANARY} ${state}`;
    await plantReport(client, { commitmentId, roundId, state, publishedOn, audience: 'everyone', text });
  }
  const called = await client.query<{ id: string }>(
    'select public_id as id from commitment where id = $1 union all select public_id from report where id = $2',
    [commitmentId, published],
  );
  return { own: [commitmentId, published], public: called.rows.map(({ id }) => id) };
}

async function plantReport(
  client: Client,
  report: {
    commitmentId: string;
    roundId: string;
    state: string;
    publishedOn: string;
    audience: string;
    text: string;
  },
): Promise<string> {
  const { commitmentId, roundId, state, publishedOn, audience, text } = report;
  const id = randomUUID();
  const wasPublished = ['published', 'withdrawn', 'superseded'].includes(state);
  const evidence = [{ kind: 'link', url: `https://${CANARY}-link.example/`, label: `${CANARY} label` }];
  await client.query(
    `insert into report (id, commitment_id, round_id, state, claimed_status, progress_percent, ${TEXT_COLUMNS.join(', ')},
       evidence, audience, text_language, first_submitted_at, submitted_at, published_at, public_until,
       verified_rating)
     values ($1, $2, $3, $4, 'in-progress', 40, ${TEXT_COLUMNS.map(() => '$5').join(', ')}, $6, $7, 'en', $8, $8, $9, $10, $11)`,
    [
      id,
      commitmentId,
      roundId,
      state,
      text,
      JSON.stringify(evidence),
      audience,
      state === 'draft' ? null : `${publishedOn}T00:00:00Z`,
      wasPublished ? `${publishedOn}T00:00:01Z` : null,
      wasPublished && state !== 'published' ? `${publishedOn}T00:00:02Z` : null,
      wasPublished ? 'limited' : null,
    ],
  );
  await client.query(
    `insert into review (report_id, decision, reasons, comment, verified_rating, method, verified_on)
     values ($1, 'return', '{unclear}', $2, null, null, null)`,
    [id, `${CANARY} comment`],
  );
  return id;
}
