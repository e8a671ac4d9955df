import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Configuration } from '../config/configuration';
import { CONFIGURATION } from '../config/configuration.token';
import { NotificationConnection, type ConnectionAddresses } from './notification-connection';
import { changeNotice, type ChangeNotice } from './change-notice';

const FIRST_RETRY_MS = 200;
/** Readers are told that the database is away until the line is back: never make them wait for it. */
const LONGEST_RETRY_MS = 500;
/** A line that died without a word is noticed after at most twice this long. */
const HEARTBEAT_MS = 3_000;
/** How often changes are looked for where they are not heard of. */
const POLL_EVERY_MS = 1_000;
const TIDY_EVERY_MS = 15 * 60_000;

/**
 * Hears that something public changed, whoever wrote it: this instance, another one, a command. The line is its own (a pool
 * cannot listen), proves at boot and at every beat that it hears, and comes back by itself; what may have been missed
 * meanwhile counts as a change. Where nothing is heard, changes are looked for every second, and the installation is not
 * ready: see ADR 24.
 */
@Injectable()
export class PublishedChanges implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('PublishedChanges');
  private readonly listeners = new Set<(notice: ChangeNotice) => void>();
  private connection: NotificationConnection | null = null;
  private timer: NodeJS.Timeout | null = null;
  private retryMs = FIRST_RETRY_MS;
  private isClosed = false;
  private isPolling = false;
  private polledState = '';
  private tidiedAt = 0;
  private changeCount = 0;
  private upToDateAt = new Date();
  private outageSince: Date | null = null;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** Grows with every change this process has heard of; says nothing to another process. */
  get version(): number {
    return this.changeCount;
  }

  /** Since when nothing is heard any more: what is shown is the state of then. Null while changes are heard of or found. */
  get staleSince(): Date | null {
    return this.outageSince;
  }

  /** What is wrong with hearing, in a sentence for whoever watches the installation; null when nothing is. */
  get trouble(): string | null {
    if (this.outageSince) return 'Changes in the database are not heard of.';
    if (this.isPolling)
      return 'NOTIFY is not heard, as behind a transaction pooler; changes are looked for every second instead. Give DATABASE_LISTEN_URL an address of the same database without the pooler.';
    return null;
  }

  /** Calls back after every change with what changed. Returns how to stop that. */
  onChange(listener: (notice: ChangeNotice) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async onModuleInit(): Promise<void> {
    await this.connect();
  }

  async onModuleDestroy(): Promise<void> {
    this.isClosed = true;
    if (this.timer) clearTimeout(this.timer);
    await this.disconnect();
  }

  private async connect(): Promise<void> {
    const connection: NotificationConnection = new NotificationConnection(this.addresses(), {
      notified: (payload) => this.notify(payload),
      lost: (error) => this.reconnect(connection, error),
    });
    this.connection = connection;
    try {
      await connection.open();
      const isDelivered = await connection.isDelivered(HEARTBEAT_MS);
      this.polledState = await connection.state(HEARTBEAT_MS);
      if (connection !== this.connection) return;
      this.retryMs = FIRST_RETRY_MS;
      if (this.outageSince) this.logger.log('Hearing of changes again.');
      this.outageSince = null;
      this.setDelivery(isDelivered);
      this.notify(null);
      this.scheduleHeartbeat(connection);
    } catch (error) {
      this.reconnect(connection, error);
    }
  }

  /** `payload` as NOTIFY says it; null when it could be anything. */
  private notify(payload: string | null): void {
    this.changeCount += 1;
    this.upToDateAt = new Date();
    const notice = changeNotice(payload);
    for (const listener of this.listeners) listener(notice);
  }

  private scheduleHeartbeat(connection: NotificationConnection): void {
    // Where nothing is heard, a beat itself waits in vain for as long as there is between two looks.
    this.schedule(this.isPolling ? 0 : HEARTBEAT_MS, () => {
      this.heartbeat(connection)
        .then(() => {
          if (connection === this.connection) this.scheduleHeartbeat(connection);
        })
        .catch((error: unknown) => this.reconnect(connection, error));
    });
  }

  /** A line that hears must hear at every beat. One that never did looks for changes instead, and may hear at any beat. */
  private async heartbeat(connection: NotificationConnection): Promise<void> {
    const isDelivered = await connection.isDelivered(this.isPolling ? POLL_EVERY_MS : HEARTBEAT_MS);
    if (!this.isPolling && !isDelivered) throw new Error('The connection is silent.');
    if (this.isPolling) {
      await this.poll(connection);
      this.setDelivery(isDelivered);
    }
    if (connection !== this.connection) return;
    this.upToDateAt = new Date();
    if (Date.now() - this.tidiedAt > TIDY_EVERY_MS) {
      this.tidiedAt = Date.now();
      await connection.tidy();
    }
  }

  private async poll(connection: NotificationConnection): Promise<void> {
    const state = await connection.state(HEARTBEAT_MS);
    if (connection !== this.connection || state === this.polledState) return;
    this.polledState = state;
    this.notify(null);
  }

  private setDelivery(isDelivered: boolean): void {
    if (isDelivered !== this.isPolling) return;
    this.isPolling = !isDelivered;
    if (this.trouble) this.logger.error(this.trouble);
    else this.logger.log('NOTIFY is heard again.');
  }

  /** The line is gone: forget it and try again, a little later each time. */
  private reconnect(connection: NotificationConnection, error?: unknown): void {
    if (connection !== this.connection || this.isClosed) return;
    // Said once: while it lasts, every second would be one more line.
    if (!this.outageSince) {
      this.outageSince = this.upToDateAt;
      const reason = error instanceof Error ? error.message : 'The connection ended.';
      this.logger.warn(`Not hearing of changes for the moment: ${reason}`);
    }
    void this.disconnect();
    this.schedule(this.retryMs, () => void this.connect());
    this.retryMs = Math.min(this.retryMs * 2, LONGEST_RETRY_MS);
  }

  private async disconnect(): Promise<void> {
    const { connection } = this;
    this.connection = null;
    await connection?.close();
  }

  private schedule(afterMs: number, work: () => void): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = this.isClosed ? null : setTimeout(work, afterMs).unref();
  }

  private addresses(): ConnectionAddresses {
    const { options } = this.dataSource;
    if (options.type !== 'postgres' || options.url === undefined) throw new Error('PublishedChanges needs PostgreSQL.');
    return { listen: this.configuration.databaseListenUrl ?? options.url, send: options.url };
  }
}
