export { ConfigurationError } from './configuration-error';
import { resolve } from 'node:path';
import {
  readDatabaseListenUrl,
  readDatabaseUrl,
  readHost,
  readOneOf,
  readOrigin,
  readPort,
  readPublicReads,
  readText,
  readTrustedProxies,
} from './variables';

export const ENVIRONMENTS = ['development', 'test', 'production'] as const;
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** The whole configuration of an installation, validated. The table of variables in the README is the same. */
export interface Configuration {
  /** NODE_ENV; `production` demands DATABASE_URL and PUBLIC_ORIGIN. */
  readonly environment: (typeof ENVIRONMENTS)[number];
  /** PORT, 1-65535: the one port that serves the API and the site. */
  readonly port: number;
  /** HOST: the address to listen on; `0.0.0.0` is every IPv4 address of the machine. */
  readonly host: string;
  /** DATABASE_URL; null: there is none, the launcher runs the embedded PostgreSQL. Holds a password: never print it. */
  readonly databaseUrl: string | null;
  /**
   * DATABASE_LISTEN_URL: the same database without a transaction pooler in front, for LISTEN and for migrating alone. Null:
   * DATABASE_URL is used for these too. Holds a password: never print it.
   */
  readonly databaseListenUrl: string | null;
  /** DATA_DIR, absolute: where the embedded database and its files are stored. */
  readonly dataDir: string;
  /** PUBLIC_ORIGIN: scheme, host and port under which readers see the site, without a trailing slash. */
  readonly publicOrigin: string;
  /** TRUSTED_PROXIES: whose X-Forwarded-For is trusted. Without it all readers behind a proxy share one address. */
  readonly trustedProxies: readonly string[];
  /** PUBLIC_READS_PER_MINUTE: limit of uncached public reads per address; 0: no limit. */
  readonly publicReadsPerMinute: number;
  /** LOG_LEVEL of the API's log. */
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/** The project's own directory, the same from the sources and from `dist`. */
export const PROJECT_ROOT = resolve(__dirname, '../../../../..');

/** The environment a variable is looked up in. */
export type Environment = Readonly<Record<string, string | undefined>>;

// eslint-disable-next-line no-restricted-syntax -- the one place the rule speaks of
const processEnvironment: Environment = process.env;

/** The configuration of this process. Throws a ConfigurationError that names the first wrong variable and what it should be. */
export function readConfiguration(env: Environment = processEnvironment): Configuration {
  const environment = readOneOf({ env, name: 'NODE_ENV', allowed: ENVIRONMENTS, absent: 'development' });
  const isProduction = environment === 'production';
  const port = readPort(env);
  return {
    environment,
    port,
    host: readHost(env),
    databaseUrl: readDatabaseUrl(env, isProduction),
    databaseListenUrl: readDatabaseListenUrl(env),
    dataDir: resolve(PROJECT_ROOT, readText(env, 'DATA_DIR', 'a directory, such as /var/lib/opev') ?? '.data'),
    publicOrigin: readOrigin(env, isProduction) ?? `http://localhost:${String(port)}`,
    trustedProxies: readTrustedProxies(env),
    publicReadsPerMinute: readPublicReads(env),
    logLevel: readOneOf({ env, name: 'LOG_LEVEL', allowed: LOG_LEVELS, absent: 'info' }),
  };
}

/** The environment for a process started by this one: ours, with `changes` on top. */
export function childEnvironment(changes: Environment): NodeJS.ProcessEnv {
  return { ...processEnvironment, ...changes };
}

/** The directory the person typed the npm command in (npm itself always changes to the project's): relative file arguments start there. */
export function invocationDirectory(env: Environment = processEnvironment): string {
  return env['INIT_CWD'] ?? process.cwd();
}

/** The locale of the terminal a command is typed in, as POSIX orders the variables; empty when there is none. */
export function terminalLocale(env: Environment = processEnvironment): string {
  return [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(Boolean) ?? '';
}

/** Whether npm started this process, through one of the scripts of package.json. */
export function isRunByNpm(env: Environment = processEnvironment): boolean {
  return env['npm_lifecycle_event'] !== undefined;
}
