import { API_PREFIX, PUBLIC_PATHS, type PageView, type ReportSummaryView } from '@opev/contract';
import { CLAIMED_STATUSES, VERIFIED_RATINGS } from '@opev/domain';
import { encodeCursor } from '../src/platform/paging/cursor';
import { deskAddresses, REFERENCE, signInAsStaff } from './desk-addresses';
import type { Harness } from './load/harness';
import type { LoadResult } from './load/load-process';
import { getWhole, startProduct } from './load/product';
import { printFindings, type Finding } from './report';
import { run } from './run';
import { SeededChance } from './chance';
import { fictionalOrganization } from './world/names';
import { ROUNDS } from './world/ground';

const REPORTS = 1_000_000;
const SLOWEST_MS = 100;
/** One reader alone, and as many as there are cores; pages also by readers who take a moment for each. */
const READERS: readonly Readers[] = [
  { connections: 1, pauseMs: 50 },
  { connections: 2, pauseMs: 50 },
  { connections: 1, pauseMs: 0 },
  { connections: 2, pauseMs: 0 },
];
const ASKED_EACH = 1_000;
/** Compressing is part of an answer. */
const BROWSER_HEADERS = { 'accept-encoding': 'gzip, deflate, br' };
const COUNTRIES = ['TN', 'MA', 'JO', 'PS', 'FR', 'ES', 'IT', 'DE', 'PT', 'EG', 'LB', 'IQ'];
const THEMES = ['education', 'gender-justice', 'youth-participation', 'media-narratives', 'dialogue-social-cohesion'];
const TYPES = ['ngo', 'network', 'womens-organization', 'university', 'trade-union'];
const STATUSES = ['not-reported', 'in-progress', 'completed', 'on-hold', 'not-started'];

/**
 * `npm run bench:lists`: uncached lists and pages under filters, and the desk's lists, which are never cached. `npm run
 * bench:lists -- pages` measures only those with that in their name.
 */
run(async ({ worlds, harness }) => {
  // Latency, not throughput: a single reader takes little of the other core.
  const databaseUrl = await worlds.world(REPORTS);
  const { port, processorTime, comeToRest, stop } = await startProduct(databaseUrl, null);
  await comeToRest();
  const findings: Finding[] = [];
  const wanted = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '';
  const ofAReport = await idOfAReport(port);
  for (const [what, addresses] of Object.entries(addressesOf(new SeededChance(2017), ofAReport))) {
    if (!what.includes(wanted)) continue;
    const requests = [...new Set(addresses)].map((path) => ({ path, headers: BROWSER_HEADERS }));
    // None is requested twice, because it would be cached.
    const freshFor = (turn: number) => requests.filter((_, index) => index % (READERS.length + 1) === turn);
    // A server that has run for a while has compiled what it runs often.
    await harness.load({ port, requests: freshFor(READERS.length), connections: 1, isOnce: true });
    for (const [turn, readers] of READERS.entries()) {
      if (readers.pauseMs > 0 && !what.startsWith('pages')) continue;
      const before = processorTime();
      const result = await harness.load({ port, requests: freshFor(turn), ...readers, isOnce: true });
      const each = processorEach(before, processorTime(), result);
      findings.push(findingOf(`${what}, ${readersOf(readers)}`, result, each));
    }
  }
  findings.push(...(await deskFindings({ port, harness, databaseUrl, wanted })));
  await stop();
  printFindings('bench:lists — 1,000,000 reports, each address asked once; the product on all cores', findings);
});

/** One member of staff, and as many as the largest observatory has at their desks. */
const STAFF = [1, 8];

/**
 * The desk's lists, each compared with a signed-in request that reads no list, with the same number of connections in the
 * same seconds.
 */
async function deskFindings({ port, harness, databaseUrl, wanted }: Desk): Promise<readonly Finding[]> {
  const chance = new SeededChance(2018);
  const { cookie, signOut } = await signInAsStaff(databaseUrl);
  const headers = { ...BROWSER_HEADERS, cookie };
  const kinds = deskAddresses(chance, { countries: COUNTRIES, rounds: rounds(), deepCursor: deepDeskCursor });
  const findings: Finding[] = [];
  for (const [what, make] of Object.entries(kinds)) {
    if (!what.includes(wanted)) continue;
    const some = () => Array.from({ length: ASKED_EACH / 4 }, () => ({ path: make(), headers }));
    await harness.load({ port, requests: some(), connections: 2, isOnce: true });
    for (const connections of STAFF) {
      const result = await harness.load({ port, requests: some(), connections, isOnce: true });
      const reference = await harness.load({ port, requests: [{ path: REFERENCE, headers }], connections });
      const ratio = `, ${(result.p50 / reference.p50).toFixed(1)} : 1 of one that reads who is signed in (p99 ${(result.p99 / reference.p99).toFixed(1)} : 1)`;
      findings.push(findingOf(`${what}, ${String(connections)} at a time`, result, ratio));
    }
  }
  await signOut();
  return findings;
}

interface Desk {
  readonly port: number;
  readonly harness: Harness;
  readonly databaseUrl: string;
  readonly wanted: string;
}

interface Readers {
  readonly connections: number;
  readonly pauseMs: number;
}

function readersOf({ connections, pauseMs }: Readers): string {
  return `${String(connections)} at a time${pauseMs > 0 ? `, ${String(pauseMs)} ms between pages` : ''}`;
}

/** What one answer costs, however much else the machine is doing: PostgreSQL's part is not in it. */
function processorEach(before: number | null, after: number | null, { requests }: LoadResult): string {
  return before === null || after === null ? '' : `, processor ${((after - before) / requests).toFixed(0)} ms each`;
}

function findingOf(what: string, { requests, statuses, p50, p99, slowest }: LoadResult, processor: string): Finding {
  const times = `p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms${processor}`;
  const isAnswered = Object.keys(statuses).every((status) => status === '200');
  return {
    what: `${what} (${String(requests)})`,
    measured: isAnswered ? times : `${times}; answered ${JSON.stringify(statuses)}`,
    target: `p99 ≤ ${String(SLOWEST_MS)} ms`,
    isMet: isAnswered && p99 <= SLOWEST_MS,
  };
}

/** Requests by kind; the same in every run. */
function addressesOf(chance: SeededChance, reportId: string): Readonly<Record<string, readonly string[]>> {
  const many = (make: () => string): string[] => Array.from({ length: ASKED_EACH }, make);
  const list = (path: string, more: () => Readonly<Record<string, string | null>>) => () =>
    addressOf(API_PREFIX + path, { ...scope(chance), ...more() });
  return {
    reports: many(list(PUBLIC_PATHS.reports, () => ({ ...reportFilters(chance), asOf: null }))),
    'reports, deep': many(
      list(PUBLIC_PATHS.reports, () => ({ ...reportFilters(chance), cursor: deepCursor(chance, reportId) })),
    ),
    'reports, as of a day': many(
      list(PUBLIC_PATHS.reports, () => ({ ...reportFilters(chance), asOf: chance.day(2018, 2026) })),
    ),
    commitments: many(list(PUBLIC_PATHS.commitments, () => standingFilters(chance))),
    activities: many(
      list(PUBLIC_PATHS.activities, () => ({
        ...standingFilters(chance),
        sort: chance.maybe(30, ['progress', '-progress']),
      })),
    ),
    organizations: many(list(PUBLIC_PATHS.organizations, () => standingFilters(chance))),
    countries: many(list(PUBLIC_PATHS.countries, () => standingFilters(chance))),
    'pages: reports': many(() => addressOf('/en/reports', { ...scope(chance), ...reportFilters(chance) })),
    'pages: activities': many(() => addressOf('/ar/activities', { ...scope(chance), ...standingFilters(chance) })),
    'pages: organisations': many(() =>
      addressOf('/fr/organizations', { ...scope(chance), ...standingFilters(chance) }),
    ),
    'pages: countries': many(() => addressOf('/es/countries', { ...scope(chance), ...standingFilters(chance) })),
    'pages: one organisation': Array.from({ length: 17 * 20 }, (_, index) => fictionalOrganization(index))
      .map(({ slug }) => `/en/organizations/${slug}`)
      .filter((_, index) => index % 20 < 17),
  };
}

type Filters = Readonly<Record<string, string | null>>;

function scope(chance: SeededChance): Filters {
  return {
    goal: chance.maybe(35, ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']),
    theme: chance.maybe(15, THEMES),
    country: chance.maybe(25, COUNTRIES),
    organizationType: chance.maybe(15, TYPES),
    organization: chance.maybe(8, [fictionalOrganization(chance.below(500)).slug]),
  };
}

function reportFilters(chance: SeededChance): Filters {
  return {
    round: chance.maybe(20, rounds()),
    status: chance.maybe(25, CLAIMED_STATUSES),
    verifiedRating: chance.maybe(25, VERIFIED_RATINGS),
    publishedFrom: chance.maybe(10, [chance.day(2018, 2025)]),
  };
}

function standingFilters(chance: SeededChance): Filters {
  return {
    round: chance.maybe(15, rounds()),
    status: chance.maybe(30, STATUSES),
    verifiedRating: chance.maybe(25, VERIFIED_RATINGS),
    limit: chance.maybe(30, ['10', '50', '100']),
  };
}

function rounds(): readonly string[] {
  return Array.from({ length: ROUNDS }, (_, index) => `b${String(index + 1)}`);
}

/** A cursor names a report that is public; its day says how deep it is. */
function deepCursor(chance: SeededChance, reportId: string): string {
  return encodeCursor([chance.day(2018, 2025), reportId]);
}

async function idOfAReport(port: number): Promise<string> {
  const { body } = await getWhole(port, `${API_PREFIX}${PUBLIC_PATHS.reports}?limit=1`);
  const [report] = (JSON.parse(body.toString()) as PageView<ReportSummaryView>).items;
  if (!report) throw new Error('There is no public report.');
  return report.id;
}

function deepDeskCursor(chance: SeededChance): string {
  return encodeCursor([`${chance.day(2018, 2025)}T12:00:00.000000+00`, '80000000-0000-4000-8000-000000000000']);
}

function addressOf(path: string, filters: Filters): string {
  const given = Object.entries(filters).filter((entry): entry is [string, string] => entry[1] !== null);
  const query = new URLSearchParams(given).toString();
  return query === '' ? path : `${path}?${query}`;
}
