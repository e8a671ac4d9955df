import type { Environment } from './configuration';
import { isIP } from 'node:net';
import { ConfigurationError } from './configuration-error';

const DATABASE_URL_FORM = 'postgres://USER:PASSWORD@HOST:5432/DATABASE';

/** The variable's text; null when it is left out. Set but empty is an error: it is a mistake more often than a wish. */
export function readText(env: Environment, name: string, expected: string): string | null {
  const value = env[name];
  if (value === undefined) return null;
  if (value.trim() === '') throw new ConfigurationError(`${name} is empty; leave it out or give ${expected}.`);
  return value.trim();
}

interface OneOf<T extends string> {
  readonly env: Environment;
  readonly name: string;
  readonly allowed: readonly T[];
  readonly absent: T;
}

/** One of the allowed words, or `absent` when the variable is left out. */
export function readOneOf<T extends string>({ env, name, allowed, absent }: OneOf<T>): T {
  const expected = `one of ${allowed.join(', ')}`;
  const value = readText(env, name, expected);
  if (value === null) return absent;
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw wrong(name, value, expected);
  return found;
}

/** PORT, 1-65535; 3000 when left out. */
export function readPort(env: Environment): number {
  const expected = 'a whole number from 1 to 65535, such as 3000';
  const value = readText(env, 'PORT', expected) ?? '3000';
  const port = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  if (port < 1 || port > 65535) throw wrong('PORT', value, expected);
  return port;
}

/** HOST; every IPv4 address when left out. */
export function readHost(env: Environment): string {
  const expected = 'an address to listen on, such as 127.0.0.1 or 0.0.0.0';
  const value = readText(env, 'HOST', expected) ?? '0.0.0.0';
  if (!/^[A-Za-z0-9.:-]+$/.test(value)) throw wrong('HOST', value, expected);
  return value;
}

/** DATABASE_URL as given; null when left out, which production does not allow. */
export function readDatabaseUrl(env: Environment, isRequired: boolean): string | null {
  const value = readText(env, 'DATABASE_URL', DATABASE_URL_FORM);
  if (value === null) {
    if (isRequired) throw missing('DATABASE_URL', DATABASE_URL_FORM);
    return null;
  }
  return postgresAddress('DATABASE_URL', value);
}

/** DATABASE_LISTEN_URL as given; null when left out. It is another way to the database of DATABASE_URL, so it needs that. */
export function readDatabaseListenUrl(env: Environment): string | null {
  const value = readText(env, 'DATABASE_LISTEN_URL', DATABASE_URL_FORM);
  if (value === null) return null;
  if (env['DATABASE_URL'] === undefined)
    throw new ConfigurationError('DATABASE_LISTEN_URL is given without DATABASE_URL; leave it out or give both.');
  return postgresAddress('DATABASE_LISTEN_URL', value);
}

function postgresAddress(name: string, value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  const isPostgres = url !== null && ['postgres:', 'postgresql:'].includes(url.protocol);
  if (!isPostgres || url.hostname === '' || url.pathname.length < 2) {
    throw new ConfigurationError(
      `${name} is not the address of a PostgreSQL database (its value is not shown); it should look like ${DATABASE_URL_FORM}.`,
    );
  }
  return value;
}

/** PUBLIC_ORIGIN in canonical form; null when left out, which production does not allow. */
export function readOrigin(env: Environment, isRequired: boolean): string | null {
  const expected = 'the address readers use, without a path, such as https://observatory.example.org';
  const value = readText(env, 'PUBLIC_ORIGIN', expected);
  if (value === null) {
    if (isRequired) throw missing('PUBLIC_ORIGIN', expected);
    return null;
  }
  const url = URL.canParse(value) ? new URL(value) : null;
  const isWeb = url !== null && ['http:', 'https:'].includes(url.protocol);
  if (!isWeb || url.href !== `${url.origin}/`) throw wrong('PUBLIC_ORIGIN', value, expected);
  return url.origin;
}

/** TRUSTED_PROXIES: addresses or networks, separated by commas; none when left out. */
export function readTrustedProxies(env: Environment): readonly string[] {
  const expected = 'addresses or networks of reverse proxies, such as 127.0.0.1,10.0.0.0/8';
  const value = readText(env, 'TRUSTED_PROXIES', expected);
  if (value === null) return [];
  const proxies = value.split(',').map((proxy) => proxy.trim());
  const areAddresses = proxies.every((proxy) => isIP(proxy.replace(/\/\d{1,3}$/, '')) !== 0);
  if (!areAddresses) throw wrong('TRUSTED_PROXIES', value, expected);
  return proxies;
}

/** PUBLIC_READS_PER_MINUTE; enough for a class or an office behind one address when left out. */
export function readPublicReads(env: Environment): number {
  const expected = 'a whole number from 1 to 1000000, or 0 for no limit';
  const value = readText(env, 'PUBLIC_READS_PER_MINUTE', expected) ?? '1200';
  const reads = /^\d{1,7}$/.test(value) ? Number(value) : Infinity;
  if (reads > 1_000_000) throw wrong('PUBLIC_READS_PER_MINUTE', value, expected);
  return reads;
}

function missing(name: string, expected: string): ConfigurationError {
  return new ConfigurationError(`${name} is missing; in production it must be given: ${expected}.`);
}

function wrong(name: string, value: string, expected: string): ConfigurationError {
  // A value pasted into the wrong variable may be a secret: only short plain words are repeated.
  const shown = /^[\w.:/-]{1,30}$/.test(value) ? `"${value}"` : 'not usable (its value is not shown)';
  return new ConfigurationError(`${name} is ${shown}; it should be ${expected}.`);
}
