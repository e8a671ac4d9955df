import { getWhole, startProduct, type WholeAnswer } from './load/product';
import { findingsOf, printFindings, type Finding } from './report';
import { run } from './run';

const REPORTS = 1_000_000;
const PAGES = ['/en/', '/ar/goals/3', '/fr/activities/12', '/es/organizations/almond-association-north', '/ca/reports'];
const ENCODED = { 'accept-encoding': 'gzip, deflate, br' };

/** `npm run bench:pages`: pages that were rendered before, against a bare server that sends the same bytes. */
run(async ({ worlds, harness }) => {
  const { port, stop } = await startProduct(await worlds.world(REPORTS));
  const findings: Finding[] = [];
  for (const path of PAGES) {
    const request = { path, headers: ENCODED };
    const answer = await rendered(port, path);
    findings.push(
      ...findingsOf(`${path}, ${String(answer.body.length)} bytes`, await harness.againstBare(port, request, answer), {
        ratio: 0.5,
      }),
    );
  }
  await stop();
  printFindings('bench:pages — cached pages, brotli : bare node:http with the same bytes', findings);
});

async function rendered(port: number, path: string): Promise<WholeAnswer> {
  await getWhole(port, path, ENCODED);
  const answer = await getWhole(port, path, ENCODED);
  if (answer.status !== 200) throw new Error(`${path} is answered ${String(answer.status)}.`);
  return answer;
}
