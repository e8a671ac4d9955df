import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../src/platform/database/data-source';
import { startProduct } from './load/product';
import { holdAgainstTruth } from './publish/truth';
import { timesToShow, whileWriting } from './publish/visibility';
import { findVacancies } from './publish/writing';
import { printFindings, type Finding } from './report';
import { run, type Bench } from './run';

const MANY = 1_000_000;
const MIDDLE = 20_000;
const WATCHED = 20;
const WITHIN_MS = 1_000;

/** `npm run bench:publish`: latency of publications, also under writes; and correctness of every figure. */
run(async (bench) => {
  const findings = [...(await visibility(bench)), ...(await truth(bench))];
  printFindings('bench:publish', findings);
});

async function visibility({ worlds }: Bench): Promise<readonly Finding[]> {
  const url = await worlds.copyOf(MANY, 'publishing');
  const db = await connected(url);
  const { port, stop, comeToRest } = await startProduct(url, null);
  await comeToRest();
  const watched = await findVacancies(db, { isWatched: true, count: 2 * WATCHED });
  const calm = await timesToShow({ db, port }, watched.slice(0, WATCHED));
  let busy: readonly number[] = [];
  const vacancies = await findVacancies(db, { isWatched: false, count: 20_000 });
  const perSecond = await whileWriting({ db, vacancies }, async () => {
    busy = await timesToShow({ db, port }, watched.slice(WATCHED));
  });
  await stop();
  await db.destroy();
  return [
    timesFinding('publish → visible in the summary, 1 M reports', calm),
    timesFinding(`the same, while ${perSecond.toFixed(0)} reports a second are written and published`, busy),
  ];
}

function timesFinding(what: string, times: readonly number[]): Finding {
  const sorted = times.toSorted((a, b) => a - b);
  const [middle = 0, slowest = 0] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  return {
    what: `${what} (${String(times.length)} times)`,
    measured: `median ${middle.toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms`,
    target: `≤ ${String(WITHIN_MS)} ms`,
    isMet: slowest <= WITHIN_MS,
  };
}

async function truth({ worlds }: Bench): Promise<readonly Finding[]> {
  const url = await worlds.copyOf(MIDDLE, 'happening');
  const db = await connected(url);
  const { port, stop } = await startProduct(url);
  const { operations, checkpoints, cells, different } = await holdAgainstTruth(db, port);
  await stop();
  await db.destroy();
  const total = Object.values(operations).reduce((sum, count) => sum + count, 0);
  const kinds = Object.entries(operations).map(([kind, count]) => `${String(count)} ${kind}`);
  return [
    { what: 'operations by chance', measured: total.toLocaleString('en'), target: '', isMet: null },
    ...kinds.map((kind) => ({ what: '', measured: kind, target: '', isMet: null })),
    {
      what: `cells different from a recompute, of ${cells.toLocaleString('en')} at ${String(checkpoints)} checkpoints`,
      measured: [String(different.length), ...different.slice(0, 3)].join('; '),
      target: '0',
      isMet: different.length === 0,
    },
  ];
}

function connected(url: string): Promise<DataSource> {
  return new DataSource({ ...dataSourceOptions(url), entities: [] }).initialize();
}
