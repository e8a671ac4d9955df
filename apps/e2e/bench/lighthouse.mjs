/**
 * `npm run bench:lighthouse [origin]`: Lighthouse's word on the public pages, as a phone on a slow 4G line has them
 * (simulated), each opened five times, page after page so that a busy minute hits all of them; medians against the
 * targets. Without an origin it starts the product itself, on a database of its own. Lighthouse is installed beside
 * the temporary files: it is heavy, and nothing else needs it. Measure on a machine that does nothing else.
 */
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const VERSION = '12.8.2';
const RUNS = 5;
const PORT = 4318;
const PAGES = [
  '/en/',
  '/en/goals/4',
  '/en/countries/TN',
  '/en/activities',
  '/en/activities/12',
  '/en/commitments',
  '/en/organizations',
  '/en/reports',
  '/en/reports/{report}',
  '/ar/',
];
const CHROMIUM = '/usr/bin/chromium';
const CHROMIUM_FLAGS =
  '--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** Targets of every page: `meets` says whether a median is good enough. */
const TARGETS = [
  {
    name: 'performance',
    of: ({ categories }) => categories.performance.score * 100,
    meets: (n) => n >= 95,
    is: '≥ 95',
  },
  { name: 'LCP s', of: seconds('largest-contentful-paint'), meets: (n) => n <= 1.5, is: '≤ 1.5' },
  {
    name: 'CLS',
    of: ({ audits }) => audits['cumulative-layout-shift'].numericValue,
    meets: (n) => n <= 0.02,
    is: '≤ 0.02',
  },
  {
    name: 'accessibility',
    of: ({ categories }) => categories.accessibility.score * 100,
    meets: (n) => n >= 100,
    is: '100',
  },
];
/** What explains the others. */
const BESIDES = [
  { name: 'FCP s', of: seconds('first-contentful-paint') },
  { name: 'TBT ms', of: ({ audits }) => audits['total-blocking-time'].numericValue },
];

function seconds(audit) {
  return ({ audits }) => audits[audit].numericValue / 1000;
}

const product = process.argv[2] === undefined ? await startProduct() : null;
try {
  process.exitCode = (await measure(process.argv[2] ?? `http://localhost:${PORT}`)) ? 0 : 1;
} finally {
  await product?.stop();
}

async function measure(origin) {
  const lighthouse = await installLighthouse();
  const { items } = await (await fetch(`${origin}/api/v1/reports?limit=1`)).json();
  const paths = PAGES.map((path) => path.replace('{report}', items[0].id));
  const results = new Map(paths.map((path) => [path, []]));
  for (let round = 1; round <= RUNS; round += 1) {
    for (const path of paths) results.get(path).push(await lookAgain(lighthouse, origin + path));
    console.log(`round ${round} of ${RUNS}: load ${loadavg()[0].toFixed(1)}, ${benchmarks(results)}`);
  }
  return [...results].map(([path, runs]) => report(path, runs)).every(Boolean);
}

/** Chromium's own speed test, once per page of the last round: far apart values mean a busy machine. */
function benchmarks(results) {
  return `speed ${[...results.values()].map((runs) => Math.round(runs.at(-1).environment.benchmarkIndex)).join(' ')}`;
}

/** Prints a page's medians; true when all targets are met. */
function report(path, runs) {
  const medianOf = ({ of }) => median(runs.map(of));
  const judged = TARGETS.map((target) => ({ ...target, value: medianOf(target) }));
  console.log(`\n${path}   ${BESIDES.map((one) => `${one.name} ${round(medianOf(one))}`).join(', ')}`);
  for (const { name, value, meets, is } of judged)
    console.log(`  ${meets(value) ? 'PASS  ' : 'MISSED'} ${name.padEnd(14)} ${round(value)}  (${is})`);
  const element =
    runs.at(-1).audits['largest-contentful-paint-element']?.details?.items?.[0]?.items?.[0]?.node?.snippet;
  if (element !== undefined) console.log(`         largest: ${element}`);
  return judged.every(({ value, meets }) => meets(value));
}

function median(values) {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
}

function round(value) {
  return String(Math.round(value * 1000) / 1000);
}

/** Lighthouse now and then loses the beginning of a recording: that is not the page's fault. */
async function lookAgain(lighthouse, address, tries = 3) {
  try {
    return await look(lighthouse, address);
  } catch (error) {
    if (tries <= 1) throw error;
    return lookAgain(lighthouse, address, tries - 1);
  }
}

async function look(lighthouse, address) {
  const folder = mkdtempSync(join(tmpdir(), 'opev-lighthouse-run-'));
  const output = join(folder, 'result.json');
  try {
    const choices = [
      '--quiet',
      '--form-factor=mobile',
      '--throttling-method=simulate',
      '--output=json',
      `--output-path=${output}`,
    ];
    const categories = '--only-categories=performance,accessibility';
    await run(process.execPath, [lighthouse, address, ...choices, categories, `--chrome-flags=${CHROMIUM_FLAGS}`], {
      env: { ...process.env, CHROME_PATH: CHROMIUM },
      timeout: 180_000,
    });
    return JSON.parse(readFileSync(output, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function installLighthouse() {
  const folder = join(tmpdir(), `opev-lighthouse-${VERSION}`);
  const program = join(folder, 'node_modules/lighthouse/cli/index.js');
  if (!existsSync(program)) {
    console.log(`Installing Lighthouse ${VERSION} in ${folder} ...`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    await run('npm', ['install', '--no-audit', '--no-fund', '--save-exact', `lighthouse@${VERSION}`], { cwd: folder });
  }
  return program;
}

async function startProduct() {
  const dataDir = mkdtempSync(join(tmpdir(), 'opev-lighthouse-data-'));
  const child = spawn('npm', ['start'], {
    env: { ...process.env, PORT: String(PORT), DATA_DIR: dataDir, LOG_LEVEL: 'warn', PUBLIC_READS_PER_MINUTE: '0' },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
  const ended = once(child, 'exit');
  const stop = async () => {
    // As Ctrl-C does it: to the whole group.
    if (child.exitCode === null) process.kill(-child.pid, 'SIGINT');
    await ended;
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(`http://localhost:${PORT}/en/`).catch(() => null);
    if (answer?.status === 200) return { stop };
    if (child.exitCode !== null) break;
    await wait(500);
  }
  await stop();
  throw new Error('The product did not start.');
}
