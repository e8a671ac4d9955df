import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LIMITS } from '@opev/contract';
import { variablesRead } from '../../test/variables-read';
import { PROJECT_ROOT, readConfiguration, type Environment } from '../platform/config/configuration';
import { LONGEST_DRAIN_MS } from '../platform/shutdown/drain';
import { RENDER_LIMITS } from '../platform/site/rendering/render-limits';

const DIRECTORY = 'docs/examples';
const read = (file: string): string => readFileSync(join(PROJECT_ROOT, file), 'utf8');
const example = (file: string): string => read(`${DIRECTORY}/${file}`);

/** What an environment file says. */
function environmentIn(file: string): Environment {
  return Object.fromEntries(
    [...example(file).matchAll(/^(\w+)="(.*)"$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** The seconds after a word of a configuration file, such as `proxy_read_timeout 75s`. */
function secondsAfter(word: string, file: string): number {
  return Number(new RegExp(`^\\s*${word}[ =](\\d+)s?;?$`, 'm').exec(example(file))?.[1]);
}

describe('the examples for operators', () => {
  it('stand in the guide, each of them', () => {
    const guide = read('docs/operations.md');
    const unnamed = readdirSync(join(PROJECT_ROOT, DIRECTORY)).filter((file) => !guide.includes(`examples/${file}`));
    expect(unnamed).toEqual([]);
  });

  it.each(['observatory.env', 'migrate.env'])('%s is a configuration, and sets nothing that nobody reads', (file) => {
    const environment = environmentIn(file);
    expect(Object.keys(environment).length).toBe(example(file).match(/^[^#\n]/gm)?.length);
    expect(Object.keys(environment).filter((name) => !variablesRead().includes(name))).toEqual([]);
    expect(() => readConfiguration(environment)).not.toThrow();
  });

  it.each([
    ['docker/compose.yaml', /^ {4}([A-Z][A-Z_]+): /gm],
    ['docker/Dockerfile', /^ENV NODE_ENV=production (PORT)=\d+ /gm],
  ])('%s sets variables that are read', (file, assignment) => {
    const names = [...read(file).matchAll(assignment)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !variablesRead().includes(name))).toEqual([]);
  });

  it.each(['nginx.conf', 'Caddyfile'])('%s leads to where the product listens', (file) => {
    const { host, port, publicOrigin, trustedProxies } = readConfiguration(environmentIn('observatory.env'));
    expect(example(file)).toContain(`${host}:${port}`);
    expect(example(file)).toContain(new URL(publicOrigin).host);
    expect(trustedProxies).toContain(host);
  });

  it('proxies wait longer than a page may take, and let go of a connection before the product does', () => {
    const wholeSeconds = (RENDER_LIMITS.whole * RENDER_LIMITS.tickMs) / 1000;
    expect(secondsAfter('proxy_read_timeout', 'nginx.conf')).toBeGreaterThan(wholeSeconds);
    expect(secondsAfter('response_header_timeout', 'Caddyfile')).toBeGreaterThan(wholeSeconds);
    // Fastify's own: 72 s.
    expect(secondsAfter('keepalive_timeout', 'nginx.conf')).toBeLessThan(72);
    expect(secondsAfter('keepalive', 'Caddyfile')).toBeLessThan(72);
  });

  it('let in as much as a request may hold, and nginx keeps it in memory', () => {
    const kilobytes = (word: string, file: string) =>
      Number(new RegExp(`${word} (\\d+)k`, 'i').exec(example(file))?.[1]) * 1000;
    expect(kilobytes('client_max_body_size', 'nginx.conf')).toBeGreaterThan(LIMITS.body);
    expect(kilobytes('client_body_buffer_size', 'nginx.conf')).toBe(kilobytes('client_max_body_size', 'nginx.conf'));
    expect(kilobytes('max_size', 'Caddyfile')).toBeGreaterThan(LIMITS.body);
  });

  it('give the product the time it takes to stop', () => {
    const longest = LONGEST_DRAIN_MS / 1000;
    expect(secondsAfter('TimeoutStopSec', 'observatory@.service')).toBeGreaterThan(longest);
    expect(Number(/stop_grace_period: (\d+)s/.exec(read('docker/compose.yaml'))?.[1])).toBeGreaterThan(longest);
  });

  it.each(['observatory@.service', 'observatory-migrate.service'])('%s starts a program that is built', (file) => {
    const program = /^ExecStart=\/usr\/bin\/node --enable-source-maps apps\/api\/dist\/(\S+)\.js$/m.exec(example(file));
    expect(existsSync(join(PROJECT_ROOT, `apps/api/src/${program?.[1]}.ts`))).toBe(true);
  });
});
