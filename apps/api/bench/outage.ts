import { API_PREFIX, PUBLIC_PATHS } from '@opev/contract';
import { getWhole, startProduct, type WholeAnswer } from './load/product';
import { printFindings } from './report';
import { run } from './run';
import { Worlds } from './world/worlds';

const REPORTS = 1_000;
const AWAY_MS = 10_000;
const BACK_WITHIN_MS = 3_000;
const FAST_MS = 2_000;
const SUMMARY = `${API_PREFIX}${PUBLIC_PATHS.summary}`;
/** Shown before, from memory, needing the database, and never asked for before. */
const PAGES = ['/en/', '/ar/goals/3', '/fr/reports', '/es/activities/12'];
const NEW_PAGE = '/ca/reports?round=b7';

interface Look {
  readonly path: string;
  readonly answer: WholeAnswer;
  readonly milliseconds: number;
}

/** `npm run bench:outage`: PostgreSQL is stopped for ten seconds under a running product, and started again. */
run(async ({ worlds }) => {
  const { port, stop } = await startProduct(await worlds.world(REPORTS));
  const look = async (path: string): Promise<Look> => {
    const startedAt = performance.now();
    const answer = await getWhole(port, path);
    return { path, answer, milliseconds: performance.now() - startedAt };
  };
  for (const path of PAGES) await look(path);
  if (!(await worlds.close())) throw new Error('Another benchmark uses the same PostgreSQL: it cannot be stopped.');
  const looks: Look[] = [];
  const stoppedAt = performance.now();
  while (performance.now() - stoppedAt < AWAY_MS) {
    for (const path of [...PAGES, SUMMARY, NEW_PAGE, '/readyz', '/healthz']) looks.push(await look(path));
    await new Promise((done) => setTimeout(done, 100));
  }
  const again = await Worlds.open();
  const backAt = performance.now();
  const isBack = async (): Promise<boolean> => {
    const all = await Promise.all([...PAGES, NEW_PAGE, '/readyz', SUMMARY].map(look));
    return all.every(({ answer }) => answer.status === 200 && answer.headers['age'] === undefined);
  };
  while (!(await isBack()) && performance.now() - backAt < 60_000) await new Promise((done) => setTimeout(done, 50));
  const backAfter = performance.now() - backAt;
  await stop();
  await again.close();
  printFindings('bench:outage — PostgreSQL stopped for ten seconds', findingsOf(looks, backAfter));
});

function findingsOf(looks: readonly Look[], backAfter: number): Parameters<typeof printFindings>[1] {
  const of = (...paths: readonly string[]): readonly Look[] => looks.filter(({ path }) => paths.includes(path));
  const pages = of(...PAGES);
  const shown = pages.filter(({ answer }) => answer.status === 200);
  const marked = shown.filter(({ answer }) => answer.headers['age'] !== undefined && hasBand(answer));
  const ready = of('/readyz');
  const refused = ready.filter(({ answer }) => answer.status === 503);
  const missing = of(NEW_PAGE).filter(({ answer }) => answer.status === 503 && answer.headers['retry-after']);
  const slowest = Math.max(...looks.map(({ milliseconds }) => milliseconds));
  const whole = (part: readonly Look[], all: readonly Look[]): string =>
    `${String(part.length)} of ${String(all.length)}`;
  return [
    {
      what: 'pages that were shown before: still shown',
      measured: whole(shown, pages),
      target: 'all',
      isMet: shown.length === pages.length,
    },
    {
      what: 'of them marked with their age',
      measured: whole(marked, shown),
      target: 'all',
      isMet: marked.length === shown.length,
    },
    {
      what: 'a page that needs the database and is not kept: 503, Retry-After',
      measured: whole(missing, of(NEW_PAGE)),
      target: 'all',
      isMet: missing.length === of(NEW_PAGE).length,
    },
    {
      what: 'summary: still answered',
      measured: whole(
        of(SUMMARY).filter(({ answer }) => answer.status === 200),
        of(SUMMARY),
      ),
      target: 'all',
      isMet: of(SUMMARY).every(({ answer }) => answer.status === 200),
    },
    {
      what: '/readyz: 503',
      measured: `${whole(refused, ready)}; ${detailOf(ready.at(-1))}`,
      target: 'all',
      isMet: refused.length === ready.length,
    },
    {
      what: 'slowest answer of any',
      measured: `${slowest.toFixed(0)} ms`,
      target: `≤ ${String(FAST_MS)} ms`,
      isMet: slowest <= FAST_MS,
    },
    {
      what: 'everything as before, after PostgreSQL answers again',
      measured: `${backAfter.toFixed(0)} ms`,
      target: `≤ ${String(BACK_WITHIN_MS)} ms`,
      isMet: backAfter <= BACK_WITHIN_MS,
    },
  ];
}

function hasBand({ body }: WholeAnswer): boolean {
  return body.includes('data-stale');
}

function detailOf(look: Look | undefined): string {
  return look ? ((JSON.parse(look.answer.body.toString()) as { detail?: string }).detail ?? '') : '';
}
