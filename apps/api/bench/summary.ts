import { API_PREFIX, PUBLIC_PATHS } from '@opev/contract';
import { getWhole, startProduct, type Product } from './load/product';
import { findingsOf, printFindings, type Finding } from './report';
import { run, type Bench } from './run';

const MANY = 1_000_000;
const FEW = 1_000;
const SUMMARY = `${API_PREFIX}${PUBLIC_PATHS.summary}`;
const BROWSER_HEADERS = { path: SUMMARY, headers: { 'accept-encoding': 'gzip, deflate, br' } };
const UNCOMPRESSED = { path: SUMMARY, headers: {} };
const TARGET = { ratio: 0.7, p99Ratio: 3 };
const LARGEST_BYTES = 6_000;

/** `npm run bench:summary`: the summary of a million reports against a bare server, and against that of a thousand. */
run(async ({ worlds, harness }) => {
  const [manyUrl, fewUrl] = [await worlds.world(MANY), await worlds.world(FEW)];
  const many = await startProduct(manyUrl);
  const few = await startProduct(fewUrl);
  // Two that have just started render their pages beforehand, on the one core there is for both.
  await many.comeToRest();
  await few.comeToRest();
  const compressed = await settled(many);
  await settled(few);
  const plain = await getWhole(many.port, SUMMARY);
  const findings = [
    ...findingsOf(
      'summary, 1 M reports, brotli : bare node:http',
      await harness.againstBare(many.port, BROWSER_HEADERS, compressed),
      TARGET,
    ),
    ...findingsOf(
      'summary, 1 M reports, uncompressed : bare node:http',
      await harness.againstBare(many.port, UNCOMPRESSED, plain),
      TARGET,
    ),
    ...findingsOf('summary, 1 M : 1,000 reports', await harness.compare(many.port, few.port, BROWSER_HEADERS), {
      ratio: 0.9,
    }),
    ...(await unchanged({ harness, many, etag: compressed.headers['etag'] ?? '' })),
    {
      what: 'compressed, 500 organisations, 30 countries, 40 rounds',
      measured: `${compressed.body.length.toLocaleString('en')} bytes of ${plain.body.length.toLocaleString('en')}`,
      target: '≤ 6,000 bytes',
      isMet: compressed.body.length <= LARGEST_BYTES,
    },
  ];
  await many.stop();
  await few.stop();
  printFindings('bench:summary', findings);
});

interface Unchanged extends Pick<Bench, 'harness'> {
  readonly many: Product;
  readonly etag: string;
}

async function unchanged({ harness, many, etag }: Unchanged): Promise<readonly Finding[]> {
  const request = { path: SUMMARY, headers: { 'if-none-match': etag } };
  const answer = await getWhole(many.port, SUMMARY, request.headers);
  return [
    {
      what: 'unchanged, with If-None-Match',
      measured: `${String(answer.status)}, ${String(answer.body.length)} bytes`,
      target: '304, no body',
      isMet: answer.status === 304 && answer.body.length === 0,
    },
    ...findingsOf('unchanged : bare node:http', await harness.againstBare(many.port, request, answer), { ratio: 0.7 }),
  ];
}

/** The answer once its best compression is there. */
async function settled({ port }: Product): ReturnType<typeof getWhole> {
  let answer = await getWhole(port, SUMMARY, BROWSER_HEADERS.headers);
  if (answer.status !== 200) throw new Error(`The summary is answered ${String(answer.status)}.`);
  for (let look = 0; look < 40; look += 1) {
    await new Promise((done) => setTimeout(done, 250));
    const next = await getWhole(port, SUMMARY, BROWSER_HEADERS.headers);
    if (look > 24 && next.body.length === answer.body.length) return next;
    answer = next;
  }
  return answer;
}
