import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Client } from 'pg';
import { DataSource } from 'typeorm';

const CHANNEL = 'published';
const FIRST_RETRY_MS = 200;
/** Readers are told that the database is away until this connection is back: never make them wait for it. */
const LONGEST_RETRY_MS = 500;
const CONNECTS_WITHIN_MS = 2_000;
/** A connection that died without a word is noticed after at most twice this long. */
const HEARTBEAT_MS = 3_000;

/**
 * Hears that something public changed, whoever wrote it: this instance, another one, a command. The connection is its own
 * (a pool cannot listen) and comes back by itself; what may have been missed meanwhile counts as a change.
 */
@Injectable()
export class PublishedChanges implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('PublishedChanges');
  private readonly listeners = new Set<(what: string | null) => void>();
  private client: Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private retryMs = FIRST_RETRY_MS;
  private isClosed = false;
  private seen = 0;
  private heardAt = new Date();
  private silence: Date | null = null;

  constructor(private readonly dataSource: DataSource) {}

  /** Grows with every change this process has heard of; says nothing to another process. */
  get version(): number {
    return this.seen;
  }

  /** Since when nothing is heard any more: what is shown is the state of then. Null while changes are heard of. */
  get silentSince(): Date | null {
    return this.silence;
  }

  /**
   * Calls back after every change with what changed: a table, and which part of it, as the migrations' notices-of-parts.ts
   * says; null when it could be anything. Returns how to stop that.
   */
  onChange(listener: (what: string | null) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async onModuleInit(): Promise<void> {
    await this.connect();
  }

  async onModuleDestroy(): Promise<void> {
    this.isClosed = true;
    if (this.timer) clearTimeout(this.timer);
    await this.letGo();
  }

  private async connect(): Promise<void> {
    const client = new Client({
      connectionString: this.databaseUrl(),
      application_name: 'opev-listener',
      keepAlive: true,
      connectionTimeoutMillis: CONNECTS_WITHIN_MS,
    });
    // Before anything else: an error nobody listens to ends the process.
    client.on('error', (error) => this.lose(client, error));
    client.on('end', () => this.lose(client));
    client.on('notification', ({ payload }) => this.announce(payload || null));
    this.client = client;
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      if (client !== this.client) return;
      this.retryMs = FIRST_RETRY_MS;
      if (this.silence) this.logger.log('Hearing of changes again.');
      this.silence = null;
      this.announce(null);
      this.scheduleHeartbeat(client);
    } catch (error) {
      this.lose(client, error);
    }
  }

  private announce(what: string | null): void {
    this.seen += 1;
    this.heardAt = new Date();
    for (const listener of this.listeners) listener(what);
  }

  private scheduleHeartbeat(client: Client): void {
    this.schedule(HEARTBEAT_MS, () => {
      const silence = setTimeout(() => this.lose(client, new Error('The connection is silent.')), HEARTBEAT_MS);
      client
        .query('select 1')
        .then(() => {
          if (client !== this.client) return;
          this.heardAt = new Date();
          this.scheduleHeartbeat(client);
        })
        .catch((error: unknown) => this.lose(client, error))
        .finally(() => clearTimeout(silence));
    });
  }

  /** The connection is gone: forget it and try again, a little later each time. */
  private lose(client: Client, error?: unknown): void {
    if (client !== this.client || this.isClosed) return;
    // Said once: while it lasts, every second would be one more line.
    if (!this.silence) {
      this.silence = this.heardAt;
      const reason = error instanceof Error ? error.message : 'The connection ended.';
      this.logger.warn(`Not hearing of changes for the moment: ${reason}`);
    }
    void this.letGo();
    this.schedule(this.retryMs, () => void this.connect());
    this.retryMs = Math.min(this.retryMs * 2, LONGEST_RETRY_MS);
  }

  private async letGo(): Promise<void> {
    const { client } = this;
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  private schedule(afterMs: number, work: () => void): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = this.isClosed ? null : setTimeout(work, afterMs).unref();
  }

  private databaseUrl(): string {
    const { options } = this.dataSource;
    if (options.type !== 'postgres' || options.url === undefined) throw new Error('PublishedChanges needs PostgreSQL.');
    return options.url;
  }
}
