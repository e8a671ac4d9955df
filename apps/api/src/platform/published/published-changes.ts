import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Configuration } from '../config/configuration';
import { CONFIGURATION } from '../config/configuration.token';
import { ChangeLine, type LineAddresses } from './change-line';
import { changeNotice, type ChangeNotice } from './change-notice';

const FIRST_RETRY_MS = 200;
/** Readers are told that the database is away until the line is back: never make them wait for it. */
const LONGEST_RETRY_MS = 500;
/** A line that died without a word is noticed after at most twice this long. */
const HEARTBEAT_MS = 3_000;
/** How often changes are looked for where they are not heard of. */
const LOOK_EVERY_MS = 1_000;
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
  private line: ChangeLine | null = null;
  private timer: NodeJS.Timeout | null = null;
  private retryMs = FIRST_RETRY_MS;
  private isClosed = false;
  private isDeaf = false;
  private known = '';
  private tidiedAt = 0;
  private seen = 0;
  private heardAt = new Date();
  private silence: Date | null = null;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** Grows with every change this process has heard of; says nothing to another process. */
  get version(): number {
    return this.seen;
  }

  /** Since when nothing is heard any more: what is shown is the state of then. Null while changes are heard of or found. */
  get silentSince(): Date | null {
    return this.silence;
  }

  /** What is wrong with hearing, in a sentence for whoever watches the installation; null when nothing is. */
  get trouble(): string | null {
    if (this.silence) return 'Changes in the database are not heard of.';
    if (this.isDeaf)
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
    await this.letGo();
  }

  private async connect(): Promise<void> {
    const line: ChangeLine = new ChangeLine(this.addresses(), {
      heard: (payload) => this.announce(payload),
      lost: (error) => this.lose(line, error),
    });
    this.line = line;
    try {
      await line.open();
      const isHeard = await line.isHeard(HEARTBEAT_MS);
      this.known = await line.state(HEARTBEAT_MS);
      if (line !== this.line) return;
      this.retryMs = FIRST_RETRY_MS;
      if (this.silence) this.logger.log('Hearing of changes again.');
      this.silence = null;
      this.hears(isHeard);
      this.announce(null);
      this.scheduleBeat(line);
    } catch (error) {
      this.lose(line, error);
    }
  }

  /** `payload` as NOTIFY says it; null when it could be anything. */
  private announce(payload: string | null): void {
    this.seen += 1;
    this.heardAt = new Date();
    const notice = changeNotice(payload);
    for (const listener of this.listeners) listener(notice);
  }

  private scheduleBeat(line: ChangeLine): void {
    // Where nothing is heard, a beat itself waits in vain for as long as there is between two looks.
    this.schedule(this.isDeaf ? 0 : HEARTBEAT_MS, () => {
      this.beat(line)
        .then(() => {
          if (line === this.line) this.scheduleBeat(line);
        })
        .catch((error: unknown) => this.lose(line, error));
    });
  }

  /** A line that hears must hear at every beat. One that never did looks for changes instead, and may hear at any beat. */
  private async beat(line: ChangeLine): Promise<void> {
    const isHeard = await line.isHeard(this.isDeaf ? LOOK_EVERY_MS : HEARTBEAT_MS);
    if (!this.isDeaf && !isHeard) throw new Error('The connection is silent.');
    if (this.isDeaf) {
      await this.lookForChanges(line);
      this.hears(isHeard);
    }
    if (line !== this.line) return;
    this.heardAt = new Date();
    if (Date.now() - this.tidiedAt > TIDY_EVERY_MS) {
      this.tidiedAt = Date.now();
      await line.tidy();
    }
  }

  private async lookForChanges(line: ChangeLine): Promise<void> {
    const state = await line.state(HEARTBEAT_MS);
    if (line !== this.line || state === this.known) return;
    this.known = state;
    this.announce(null);
  }

  private hears(isHeard: boolean): void {
    if (isHeard !== this.isDeaf) return;
    this.isDeaf = !isHeard;
    if (this.trouble) this.logger.error(this.trouble);
    else this.logger.log('NOTIFY is heard again.');
  }

  /** The line is gone: forget it and try again, a little later each time. */
  private lose(line: ChangeLine, error?: unknown): void {
    if (line !== this.line || this.isClosed) return;
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
    const { line } = this;
    this.line = null;
    await line?.close();
  }

  private schedule(afterMs: number, work: () => void): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = this.isClosed ? null : setTimeout(work, afterMs).unref();
  }

  private addresses(): LineAddresses {
    const { options } = this.dataSource;
    if (options.type !== 'postgres' || options.url === undefined) throw new Error('PublishedChanges needs PostgreSQL.');
    return { listen: this.configuration.databaseListenUrl ?? options.url, speak: options.url };
  }
}
