import { createHash } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LANGUAGES, type Day, type Language } from '@opev/domain';
import { DataSource } from 'typeorm';
import { placementsFingerprint, refreshPlacements } from '../organizations/placements';
import { Clock } from '../platform/clock/clock';
import { DomainError } from '../platform/problems/domain-error';
import { DataVersion } from '../platform/published/data-version';
import { PublishedChanges } from '../platform/published/published-changes';
import { FigureBook } from './figure-book';
import { readFigureData, type FigureData } from './figure-data.queries';
import { OneAtATime } from './one-at-a-time';
import { summaryView, type SummarySource } from './summary';

/** How often to look whether a new day began, and to repeat a rebuild that failed. */
const LOOK_EVERY_MS = 20_000;

/** A body made beforehand. */
export interface ReadyAnswer {
  readonly body: Buffer;
  readonly etag: string;
}

/** The public figures of one day after one publication. Never changes. */
export interface FiguresSnapshot extends SummarySource {
  readonly summary: Readonly<Record<Language, ReadyAnswer>>;
}

/**
 * The public figures, in memory: made when something public changed or a new day began at the observatory, one making at a
 * time, never on a request. When a making fails, what was there stays and it is tried again.
 */
@Injectable()
export class FiguresStore implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('FiguresStore');
  private readonly rebuild = new OneAtATime(() => this.make());
  private snapshot: FiguresSnapshot | null = null;
  private isBehind = false;
  private placed: string | null = null;
  private timer: NodeJS.Timeout | null = null;
  private stopListening: (() => void) | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly changes: PublishedChanges,
    private readonly dataVersion: DataVersion,
  ) {}

  /** The figures as they are now; `unavailable` while there never were any. */
  get current(): FiguresSnapshot {
    if (!this.snapshot) throw new DomainError('unavailable');
    if (this.snapshot.data.today !== this.clock.today()) this.refreshSoon();
    return this.snapshot;
  }

  /** Makes the figures anew; resolves when they are of this moment. */
  async refresh(): Promise<void> {
    await this.rebuild.request();
  }

  async onApplicationBootstrap(): Promise<void> {
    this.stopListening = this.changes.onChange(() => this.refreshSoon());
    await this.rebuild.request().catch((error: unknown) => this.keep(error));
    this.timer = setInterval(() => this.look(), LOOK_EVERY_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopListening?.();
    if (this.timer) clearInterval(this.timer);
    await this.rebuild.idle();
  }

  private look(): void {
    if (this.isBehind || this.snapshot?.data.today !== this.clock.today()) this.refreshSoon();
  }

  private refreshSoon(): void {
    this.rebuild.request().catch((error: unknown) => this.keep(error));
  }

  private keep(error: unknown): void {
    this.isBehind = true;
    const reason = error instanceof Error ? error.message : 'unknown';
    this.logger.error(`The public figures could not be made anew and stay as they were: ${reason}`);
  }

  private async make(): Promise<void> {
    const today = this.clock.today();
    // A commitment that starts today joins a group to hide in, or needs one; and whoever changed an organization by hand
    // may not have known that others hid behind it.
    await this.place(today);
    const data = await this.dataSource.transaction('REPEATABLE READ', (manager) => readFigureData(manager, today));
    this.snapshot = snapshotOf(data);
    this.isBehind = false;
    this.dataVersion.advance();
  }

  private async place(today: Day): Promise<void> {
    // Looked at before: what changes meanwhile is another fingerprint the next time.
    const fingerprint = `${today} ${await placementsFingerprint(this.dataSource)}`;
    if (fingerprint === this.placed) return;
    await this.dataSource.transaction((manager) => refreshPlacements(manager, today));
    this.placed = fingerprint;
  }
}

function snapshotOf(data: FigureData): FiguresSnapshot {
  const book = new FigureBook(data.activities, data.commitments);
  const atWork = new Set(book.countries);
  const source = {
    data,
    book,
    countries: data.countries.filter(({ iso2, isVerified }) => isVerified || atWork.has(iso2)),
  };
  const answers = LANGUAGES.map((language) => [language, readyAnswer(summaryView(source, language))]);
  return { ...source, summary: Object.fromEntries(answers) as Record<Language, ReadyAnswer> };
}

function readyAnswer(view: unknown): ReadyAnswer {
  const body = Buffer.from(JSON.stringify(view));
  // By content: two instances that agree give the same one. Weak, because compression changes the bytes.
  return { body, etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
}
