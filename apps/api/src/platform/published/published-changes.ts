import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Configuration } from '../config/configuration';
import { CONFIGURATION } from '../config/configuration.token';
import { NotificationConnection, type ConnectionAddresses } from './notification-connection';
import { changeNotice, type ChangeNotice } from './change-notice';

const FIRST_RETRY_MS = 200;
/** Readers see stale data until the connection is back: never make them wait longer than this. */
const LONGEST_RETRY_MS = 500;
/** A silently broken connection is noticed after at most twice this long. */
const HEARTBEAT_MS = 3_000;
/** Polling interval where notifications are not delivered. */
const POLL_EVERY_MS = 1_000;
const TIDY_EVERY_MS = 15 * 60_000;

/**
 * Notifies listeners in this process of every public change, whoever made it: this instance, another one, a command. Uses
 * its own connections (a pooled connection cannot listen), verifies delivery at boot and with heartbeats, and reconnects by
 * itself; notifications possibly missed meanwhile count as a change of anything. Where delivery fails, changes are polled
 * every second and the installation is not ready: see ADR 24.
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

  /** Counts the changes this process was notified of; meaningless to other processes. */
  get version(): number {
    return this.changeCount;
  }

  /** Since when public data may be stale because the database is away; null while notifications arrive or changes are polled. */
  get staleSince(): Date | null {
    return this.outageSince;
  }

  /** What is wrong with notifications, in a sentence for the operator; null when nothing is. */
  get trouble(): string | null {
    if (this.outageSince) return 'Changes in the database are not noticed.';
    if (this.isPolling)
      return 'Notifications do not arrive, as behind a transaction pooler; changes are polled every second instead. Give DATABASE_LISTEN_URL an address of the same database without the pooler.';
    return null;
  }

  /** Subscribes to changes; answers a function that unsubscribes. */
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

  /** `payload` of NOTIFY; null when it could be anything. */
  private notify(payload: string | null): void {
    this.changeCount += 1;
    this.upToDateAt = new Date();
    const notice = changeNotice(payload);
    for (const listener of this.listeners) listener(notice);
  }

  private scheduleHeartbeat(connection: NotificationConnection): void {
    // While polling, waiting for a heartbeat that does not arrive already takes one interval.
    this.schedule(this.isPolling ? 0 : HEARTBEAT_MS, () => {
      this.heartbeat(connection)
        .then(() => {
          if (connection === this.connection) this.scheduleHeartbeat(connection);
        })
        .catch((error: unknown) => this.reconnect(connection, error));
    });
  }

  /**
   * A connection that delivered must deliver every heartbeat, or it is replaced. One that never did polls instead, and may
   * begin to deliver at any heartbeat.
   */
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
    else this.logger.log('Notifications arrive again.');
  }

  /** Drops the connection and reconnects with exponential backoff. */
  private reconnect(connection: NotificationConnection, error?: unknown): void {
    if (connection !== this.connection || this.isClosed) return;
    // Logged once: during an outage every retry would be one more line.
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
