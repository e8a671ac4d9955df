import { API_PREFIX, PUBLIC_PATHS } from '@opev/contract';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../src/platform/database/data-source';
import type { BenchRequest } from './load/connection';
import { median, type Harness } from './load/harness';
import type { LoadResult } from './load/load-process';
import { startProduct } from './load/product';
import { printFindings, type Finding } from './report';
import { run } from './run';
import { varyTexts } from './search/vary-texts';
import { readVocabulary, type Vocabulary } from './search/vocabulary';

const REPORTS = 100_000;
const MOST_MILLISECONDS = 100;
const ROUNDS = 5;
const ROUND_MS = 1_200;
/** What the same server answers without asking anybody. */
const TRIVIAL: BenchRequest = { path: '/healthz', headers: {} };

/** `npm run bench:search`: searches among 100,000 reports in five languages, beside /healthz over the same HTTP. */
run(async ({ worlds, harness }) => {
  const url = await worlds.copyOf(REPORTS, 'search');
  const vocabulary = await fill(url);
  const product = await startProduct(url);
  const kinds = kindsOf(vocabulary);
  const findings: Finding[] = [];
  for (const [what, words] of Object.entries(kinds))
    findings.push(
      await measured({ what, harness, port: product.port, requests: words.map(requestOf), connections: 1 }),
    );
  const all = Object.values(kinds).flat().map(requestOf);
  for (const connections of [1, 4]) {
    const what = `all of them, ${String(connections)} at a time`;
    findings.push(await measured({ what, harness, port: product.port, requests: all, connections }));
  }
  await product.stop();
  printFindings(`bench:search, ${REPORTS.toLocaleString('en')} reports`, findings);
});

async function fill(url: string): Promise<Vocabulary> {
  const db = await new DataSource({ ...dataSourceOptions(url), entities: [], extra: {} }).initialize();
  try {
    const vocabulary = await readVocabulary(db);
    await varyTexts(db, vocabulary);
    return vocabulary;
  } finally {
    await db.destroy();
  }
}

/** Searches by what is particular about them. */
function kindsOf({ en, fr, ar, es, ca }: Vocabulary): Readonly<Record<string, readonly string[]>> {
  const rare = [en, fr, es, ca].map((words) => words[3_000] ?? '');
  return {
    'a common word': ['dialogue', 'workshops', 'citoyenneté', 'mediación'],
    'a word among others': [en, fr, es, ca].map((words) => words[200] ?? ''),
    'a rare word': rare,
    'two words': ['dialogue workshops', 'talleres memoria', 'ateliers familles', `dialogue ${en[40] ?? ''}`],
    'a word in Arabic': ['الحوار', 'المواطنه', 'ورشة', ar[200] ?? ''],
    'the beginning of a word': ['dial', 'cit', 'wor', 'مدر'],
    'a typing error': ['dialoque', 'citoyenettes', 'meddiacion', rare[0]?.replace(/(.)(.)$/, '$2$1x') ?? '', 'الحواار'],
    'nothing to be found': ['qqqqxxxx', 'zzzz wwww', 'ظظظظظظ'],
  };
}

function requestOf(words: string): BenchRequest {
  const query = new URLSearchParams({ search: words, lang: 'en' });
  return { path: `${API_PREFIX}${PUBLIC_PATHS.search}?${query.toString()}`, headers: {} };
}

interface Measure {
  readonly what: string;
  readonly harness: Harness;
  readonly port: number;
  readonly requests: readonly BenchRequest[];
  readonly connections: number;
}

/** The middle of five rounds, each beside a round of the trivial request. */
async function measured({ what, harness, port, requests, connections }: Measure): Promise<Finding> {
  const load = (requested: readonly BenchRequest[]): Promise<LoadResult> =>
    harness.load({ port, requests: requested, connections, milliseconds: ROUND_MS });
  await load(requests);
  const searches: LoadResult[] = [];
  const trivial: LoadResult[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    searches.push(await load(requests));
    trivial.push(await load([TRIVIAL]));
  }
  const failed = [...searches, ...trivial]
    .flatMap(({ statuses }) => Object.keys(statuses))
    .filter((status) => status !== '200');
  if (failed.length > 0) throw new Error(`${what}: answered ${failed.join(', ')}.`);
  const p50 = median(searches.map((result) => result.p50));
  const p99 = median(searches.map((result) => result.p99));
  const ratio = p50 / median(trivial.map((result) => result.p50));
  return {
    what,
    measured: `median ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, ${ratio.toFixed(1)}x /healthz`,
    target: `p99 ≤ ${String(MOST_MILLISECONDS)} ms`,
    isMet: p99 <= MOST_MILLISECONDS,
  };
}
