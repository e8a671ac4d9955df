import { randomBytes } from 'node:crypto';
import type { Day, Region } from '@opev/domain';
import type { DataSource } from 'typeorm';
import { hashPassword } from '../people/passwords';
import { FOLLOWED_PLAN } from '../platform/database/followed-plan';
import { refreshPlacements } from '../platform/protection/placements';
import { insertRows, type Sql } from './insert-rows';
import { AUDIT_OF_EVENTS, STANDINGS } from './load.sql';
import { CAST_PEOPLE } from './world/cast';
import { generateDemonstration, type Ground } from './world/generate';
import type { PlanActivity } from './world/moods';
import type { Demonstration } from './world/rows';

/** How many rows of a kind were written or removed. */
export type RowCounts = Readonly<Record<string, number>>;

export type LoadOutcome =
  | { readonly result: 'loaded'; readonly counts: RowCounts }
  | { readonly result: 'already-there' }
  /** A real round or person has an id the demonstration needs. */
  | { readonly result: 'in-the-way'; readonly what: string };

/** The loading day, and the password of the demonstration logins. */
export interface DemonstrationLoad {
  readonly today: Day;
  readonly password: string;
}

/** Key of the advisory lock shared by loading and removing; any number. */
export const DEMONSTRATION_LOCK = 20170128;

/** Loads the demonstration data in one transaction; changes nothing when it is there already or something is in the way. */
export async function loadDemonstration(
  dataSource: DataSource,
  { today, password }: DemonstrationLoad,
): Promise<LoadOutcome> {
  return dataSource.transaction(async (sql): Promise<LoadOutcome> => {
    await sql.query('select pg_advisory_xact_lock($1)', [DEMONSTRATION_LOCK]);
    if (await isDemonstrationThere(sql)) return { result: 'already-there' };
    const { planId, activityIds, ground } = await readGround(sql, today);
    const world = generateDemonstration(ground);
    const what = await findInTheWay(sql, world);
    if (what !== null) return { result: 'in-the-way', what };
    await write(sql, world, { planId, activityIds, hashes: await hashesFor(password) });
    await sql.query(STANDINGS);
    await sql.query(AUDIT_OF_EVENTS);
    await refreshPlacements(sql, today);
    await sql.query(ANALYZE);
    return { result: 'loaded', counts: countsOf(world) };
  });
}

/** Tables to analyze after loading: until then PostgreSQL assumes a few rows, and plans figures badly. */
const ANALYZE = `
  analyze activity, commitment, country, goal, organization, organization_pause, plan, report, review, round, round_extension,
    standing`;

/** Whether any organization, person, round or country is marked as demonstration. */
export async function isDemonstrationThere(sql: Sql): Promise<boolean> {
  const [answer] = await sql.query<{ there: boolean }[]>(
    `select exists (select from organization where is_demonstration) or exists (select from person where is_demonstration)
       or exists (select from round where is_demonstration) or exists (select from country where is_demonstration) as there`,
  );
  return answer?.there ?? false;
}

interface Standing {
  readonly planId: string;
  /** Identifier of each activity, by its number. */
  readonly activityIds: ReadonlyMap<number, string>;
  readonly ground: Ground;
}

async function readGround(sql: Sql, today: Day): Promise<Standing> {
  const activities = await sql.query<(PlanActivity & { id: string; planId: string })[]>(
    `select activity.id, activity.plan_id as "planId", activity.number, goal.number as goal, activity.approach
     from activity join goal on goal.id = activity.goal_id join plan on plan.id = activity.plan_id
     where plan.code = $1 order by activity.number`,
    [FOLLOWED_PLAN],
  );
  const countries = await sql.query<{ iso2: string; region: Region }[]>(
    'select iso2, region from country order by iso2',
  );
  const planId = activities[0]?.planId;
  if (planId === undefined)
    throw new Error(`The plan ${FOLLOWED_PLAN} has no activities: the reference data is missing.`);
  return {
    planId,
    activityIds: new Map(activities.map(({ number, id }) => [number, id])),
    ground: {
      today,
      activities: activities.map(({ number, goal, approach }) => ({ number, goal, approach })),
      regions: new Map(countries.map(({ iso2, region }) => [iso2, region])),
    },
  };
}

async function findInTheWay(sql: Sql, { rounds, people, organizations }: Demonstration): Promise<string | null> {
  const [found] = await sql.query<{ what: string }[]>(
    `select 'a round that opens on ' || opens_on as what from round where opens_on = any($1::date[])
     union all select 'the round ' || code from round where code = any($2::text[])
     union all select 'a person with the address ' || email from person where email = any($3::text[])
     union all select 'the organisation ' || slug from organization where slug = any($4::text[])
     limit 1`,
    [
      rounds.map(({ opensOn }) => opensOn),
      rounds.map(({ code }) => code),
      people.map(({ email }) => email),
      organizations.map(({ slug }) => slug),
    ],
  );
  return found?.what ?? null;
}

interface Hashes {
  readonly ofLogins: string;
  /** Of a password that nobody knows. */
  readonly ofOthers: string;
}

async function hashesFor(password: string): Promise<Hashes> {
  const [ofLogins, ofOthers] = await Promise.all([password, randomBytes(32).toString('hex')].map(hashPassword));
  return { ofLogins: ofLogins ?? '', ofOthers: ofOthers ?? '' };
}

interface Given extends Pick<Standing, 'planId' | 'activityIds'> {
  readonly hashes: Hashes;
}

async function write(sql: Sql, world: Demonstration, { planId, activityIds, hashes }: Given): Promise<void> {
  const isDemonstration = true;
  const logins = new Set(CAST_PEOPLE.map(({ email }) => email));
  const known = await sql.query<{ iso2: string }[]>('select iso2 from country');
  const further = world.countries.filter(({ iso2 }) => !known.some((country) => country.iso2 === iso2));
  const passwordHash = (email: string): string => (logins.has(email) ? hashes.ofLogins : hashes.ofOthers);
  await insertRows(
    sql,
    'country',
    further.map((row) => ({ ...row, isVerified: false, isDemonstration })),
  );
  await insertRows(
    sql,
    'round',
    world.rounds.map((row) => ({ ...row, planId, isDemonstration })),
  );
  await insertRows(
    sql,
    'organization',
    world.organizations.map((row) => ({ ...row, isDemonstration })),
  );
  await insertRows(sql, 'organization_pause', world.pauses);
  await insertRows(sql, 'round_extension', world.extensions);
  await insertRows(
    sql,
    'person',
    world.people.map((row) => ({ ...row, passwordHash: passwordHash(row.email), isDemonstration })),
  );
  await insertRows(sql, 'membership', world.memberships);
  await insertRows(
    sql,
    'commitment',
    world.commitments.map(({ activityNumber, ...row }) => ({
      ...row,
      activityId: activityIds.get(activityNumber),
      placement: 'none',
    })),
  );
  await insertRows(sql, 'report', world.reports);
  await insertRows(sql, 'report_event', world.events);
  await insertRows(sql, 'review', world.reviews);
}

function countsOf(world: Demonstration): RowCounts {
  return {
    organisations: world.organizations.length,
    people: world.people.length,
    rounds: world.rounds.length,
    commitments: world.commitments.length,
    reports: world.reports.length,
    reviews: world.reviews.length,
  };
}
