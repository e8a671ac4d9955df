import { resolve } from 'node:path';
import { ConfigurationError, PROJECT_ROOT, readConfiguration, type Environment } from './configuration';

const DATABASE_URL = 'postgres://opev:s3cret-word@db.example.org:5432/opev';
const DIRECT_URL = 'postgres://opev:s3cret-word@db.example.org:5433/opev';

function messageFor(env: Environment): string {
  try {
    readConfiguration(env);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    return (error as Error).message;
  }
  throw new Error('the configuration was accepted');
}

describe('configuration', () => {
  it('needs nothing in development: embedded database, port 3000, this project', () => {
    expect(readConfiguration({})).toEqual({
      environment: 'development',
      port: 3000,
      host: '0.0.0.0',
      databaseUrl: null,
      databaseListenUrl: null,
      dataDir: resolve(PROJECT_ROOT, '.data'),
      publicOrigin: 'http://localhost:3000',
      trustedProxies: [],
      publicReadsPerMinute: 1200,
      logLevel: 'info',
    });
  });

  it('takes every variable', () => {
    const configuration = readConfiguration({
      NODE_ENV: 'production',
      PORT: '8080',
      HOST: '127.0.0.1',
      DATABASE_URL,
      DATABASE_LISTEN_URL: DIRECT_URL,
      DATA_DIR: '/var/lib/opev',
      PUBLIC_ORIGIN: 'https://Observatory.example.org/',
      TRUSTED_PROXIES: '10.0.0.0/8',
      PUBLIC_READS_PER_MINUTE: '300',
      LOG_LEVEL: 'warn',
    });
    expect(configuration).toEqual({
      environment: 'production',
      port: 8080,
      host: '127.0.0.1',
      databaseUrl: DATABASE_URL,
      databaseListenUrl: DIRECT_URL,
      dataDir: '/var/lib/opev',
      publicOrigin: 'https://observatory.example.org',
      trustedProxies: ['10.0.0.0/8'],
      publicReadsPerMinute: 300,
      logLevel: 'warn',
    });
  });

  it('lets the public origin follow the port', () => {
    expect(readConfiguration({ PORT: '3101' }).publicOrigin).toBe('http://localhost:3101');
  });

  it('takes postgresql:// as well as postgres://', () => {
    const url = DATABASE_URL.replace('postgres:', 'postgresql:');
    expect(readConfiguration({ DATABASE_URL: url }).databaseUrl).toBe(url);
  });

  it.each(['0', '65536', '-1', '3000.5', '3e3', 'http', '0x50'])('refuses the port %s', (PORT) => {
    expect(messageFor({ PORT })).toBe(`PORT is "${PORT}"; it should be a whole number from 1 to 65535, such as 3000.`);
  });

  it.each([
    'PORT',
    'HOST',
    'DATABASE_URL',
    'DATABASE_LISTEN_URL',
    'DATA_DIR',
    'PUBLIC_ORIGIN',
    'LOG_LEVEL',
    'NODE_ENV',
  ])('says that %s is empty rather than guessing', (name) => {
    expect(messageFor({ [name]: '  ' })).toMatch(new RegExp(`^${name} is empty; leave it out or give .+\\.$`));
  });

  it.each([
    ['an http address', 'http://s3cret-word@db/opev'],
    ['no database name', 'postgres://opev:s3cret-word@db:5432/'],
    ['no host', 'postgres:///s3cret-word'],
    ['a port out of range', 'postgres://opev:s3cret-word@db:99999/opev'],
    ['a bare word', 's3cret-word'],
  ])('refuses a database address with %s without repeating it', (_, value) => {
    for (const name of ['DATABASE_URL', 'DATABASE_LISTEN_URL']) {
      const message = messageFor({ DATABASE_URL, [name]: value });
      expect(message).toMatch(new RegExp(`^${name} is not the address of a PostgreSQL database`));
      expect(message).not.toContain('s3cret-word');
    }
  });

  it('takes another way to the database only beside the first', () => {
    expect(messageFor({ DATABASE_LISTEN_URL: DIRECT_URL })).toMatch(
      /^DATABASE_LISTEN_URL is given without DATABASE_URL/,
    );
  });

  it('does not repeat a database address pasted into another variable', () => {
    for (const name of ['PORT', 'HOST', 'PUBLIC_ORIGIN', 'LOG_LEVEL', 'NODE_ENV']) {
      expect(messageFor({ [name]: DATABASE_URL })).not.toContain('s3cret-word');
    }
  });

  it.each([
    'observatory.example.org',
    'ftp://example.org',
    'https://example.org/en',
    'https://a:b@example.org',
    'https://example.org/?x',
  ])('refuses the public origin %s', (PUBLIC_ORIGIN) => {
    expect(messageFor({ PUBLIC_ORIGIN })).toMatch(/^PUBLIC_ORIGIN is .+; it should be the address readers use/);
  });

  it('names the words it would take', () => {
    expect(messageFor({ LOG_LEVEL: 'loud' })).toBe(
      'LOG_LEVEL is "loud"; it should be one of fatal, error, warn, info, debug, trace, silent.',
    );
    expect(messageFor({ NODE_ENV: 'staging' })).toMatch(/^NODE_ENV is "staging"; it should be one of/);
  });

  it('believes the proxies it is told of, and only addresses', () => {
    expect(readConfiguration({}).trustedProxies).toEqual([]);
    expect(readConfiguration({ TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8' }).trustedProxies).toEqual([
      '127.0.0.1',
      '10.0.0.0/8',
    ]);
    expect(messageFor({ TRUSTED_PROXIES: 'true' })).toMatch(/^TRUSTED_PROXIES is "true"; it should be addresses/);
  });

  it('takes 0 as no limit of public reads, and nothing that is no number', () => {
    expect(readConfiguration({ PUBLIC_READS_PER_MINUTE: '0' }).publicReadsPerMinute).toBe(0);
    for (const value of ['-1', '1.5', 'many', '1000001', '1e3'])
      expect(messageFor({ PUBLIC_READS_PER_MINUTE: value })).toBe(
        `PUBLIC_READS_PER_MINUTE is "${value}"; it should be a whole number from 1 to 1000000, or 0 for no limit.`,
      );
  });

  it('demands a database and a public origin in production', () => {
    expect(messageFor({ NODE_ENV: 'production', PUBLIC_ORIGIN: 'https://example.org' })).toMatch(
      /^DATABASE_URL is missing/,
    );
    expect(messageFor({ NODE_ENV: 'production', DATABASE_URL })).toMatch(/^PUBLIC_ORIGIN is missing/);
  });
});
