/**
 * Fixed pieces of work that do not change when ours does. How long `npm start` takes says something about the code only beside one of
 * these, of the same kind and of the same minutes: on a machine half as fast, or busy with something else, both take twice as long.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { timed } from './processor.mjs';

const TSC = join(import.meta.dirname, '../node_modules/typescript/bin/tsc');
/** Some four seconds on two quick cores: enough for the noise of a second not to count. */
const DECLARATIONS = 400;
const STARTS = 25;
/** Many hundred times what one takes. */
const HANGS_AFTER_MS = 60_000;

/** What it takes to type-check a generated source, by two compilers at once: a build has work for both cores as well. */
export async function typeCheck() {
  const directory = mkdtempSync(join(tmpdir(), 'opev-reference-'));
  try {
    const source = join(directory, 'source.ts');
    writeFileSync(source, Array.from({ length: DECLARATIONS }, (_, number) => declarations(number)).join(''));
    return await timed(() => Promise.all([compile(source), compile(source)]));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** What it takes for a bare `node:http` server to be started and to answer, 25 times one after the other: once is too short to measure. */
export function bareStarts() {
  return timed(async () => {
    for (let i = 0; i < STARTS; i += 1) await bareStart();
  });
}

async function compile(source) {
  // No types but the language's own: whatever else lies in node_modules changes nothing.
  const options = ['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2022,dom', '--typeRoots', dirname(source)];
  const child = spawn(process.execPath, [TSC, ...options, source], { stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`the reference does not compile: tsc left with ${code}`);
}

async function bareStart() {
  const program = `const server = require('node:http').createServer((_, answer) => answer.end('<html></html>'));
    server.listen(0, '127.0.0.1', () => console.log(server.address().port));`;
  const child = spawn(process.execPath, ['-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: HANGS_AFTER_MS,
  });
  const ended = once(child, 'exit');
  const [port] = await once(child.stdout, 'data');
  await (await fetch(`http://127.0.0.1:${String(port).trim()}/`)).text();
  child.kill('SIGKILL');
  await ended;
}

/** Types and code of the kinds ours are of: unions told apart, mapped types, generics, chains of callbacks. */
function declarations(number) {
  const [made, sent, part, event] = ['Made', 'Sent', 'Part', 'Event'].map((name) => `${name}${number}`);
  return `
interface ${made} { readonly kind: 'made'; readonly id: string; readonly parts: readonly ${part}[]; readonly at: Date }
interface ${sent} { readonly kind: 'sent'; readonly to: keyof ${made}; readonly parts: Partial<Record<'a' | 'b${number}', ${part}>> }
type ${part} = { readonly size: ${number}; readonly of: Event${Math.max(number - 1, 0)} | null } | readonly [string, number];
type ${event} = ${made} | ${sent};
export function tell${number}(events: readonly ${event}[]): Map<${event}['kind'], string[]> {
  const told = new Map<${event}['kind'], string[]>();
  for (const event of events.filter(({ kind }) => kind !== 'sent')) {
    const words = event.kind === 'made'
      ? event.parts.map((part) => ('size' in part ? String(part.size) : part[0]))
      : Object.keys(event.parts);
    told.set(event.kind, [...(told.get(event.kind) ?? []), ...words].sort((a, b) => a.localeCompare(b)));
  }
  return new Map([...told].map(([kind, words]) => [kind, words.reduce<string[]>((all, word) => [...all, word.trim()], [])] as const));
}
`;
}
