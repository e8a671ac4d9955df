import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { MomentQuery, SummaryQuery } from '@opev/contract';
import type { Day, Language } from '@opev/domain';
import { SingleFlight } from '../platform/cache/single-flight';
import { Clock } from '../platform/clock/clock';
import { DomainError } from '../platform/problems/domain-error';
import { DataVersion } from '../platform/published/data-version';
import { PublishedChanges } from '../platform/published/published-changes';
import type { ReadyAnswer } from '../platform/ready/ready-answer';
import { FiguresSnapshot } from './book/figures-snapshot';
import { FigureMaking } from './figure-making';
import { AsOfFigures } from './as-of-figures';
import { readySummary, smallestSummary, summaryOnce, type ReadySummary } from './ready-summary';

export type { CountedCommitment, FigureBook } from './book/figure-book';
export type { FiguresSnapshot } from './book/figures-snapshot';
export type { NamedOrganization } from './book/figure-data';
export type { ActivityRow, CountryRow, GoalRow, ThemeRow } from './book/figure-data';

/** How often to check whether a new day began, and to retry a rebuild that failed. */
const LOOK_EVERY_MS = 1_000;
/** Debounce before the summary is compressed at the highest quality. */
const RECOMPRESS_DEBOUNCE_MS = 2_000;

interface Current {
  readonly snapshot: FiguresSnapshot;
  readonly summary: ReadySummary;
}

/**
 * The public figures, cached in memory: rebuilt after every public change and when a new day begins at the observatory, by a
 * single flight, never on a request. When a rebuild fails, the former figures stay and it is retried.
 */
@Injectable()
export class FiguresStore implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('FiguresStore');
  private readonly rebuild = new SingleFlight(() => this.make());
  private latest: Current | null = null;
  private isBehind = false;
  private timer: NodeJS.Timeout | null = null;
  private recompressTimer: NodeJS.Timeout | null = null;
  private unsubscribe: (() => void) | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly changes: PublishedChanges,
    private readonly dataVersion: DataVersion,
    private readonly making: FigureMaking,
    private readonly past: AsOfFigures,
  ) {}

  /** The current figures; throws `unavailable` before the first build succeeded. */
  get current(): FiguresSnapshot {
    return this.made.snapshot;
  }

  /** The summary of a moment; the current one is precomputed. Throws what `at` throws. */
  async summaryAt(query: SummaryQuery, language: Language): Promise<ReadyAnswer> {
    const { snapshot, summary } = this.made;
    const requested = await this.at(query);
    if (requested !== snapshot) return summaryOnce(requested, query, language);
    return (query.without ? summary.brief : summary.whole)[language];
  }

  /** The current summary; null before the first build succeeded. Only reads the cache. */
  readySummary(language: Language): ReadyAnswer | null {
    return this.latest?.summary.whole[language] ?? null;
  }

  /**
   * The figures of a moment. Throws `invalid-input` for a day in the future or before the Plan and for `asOf` together with
   * `snapshot`; `not-found` for an unknown snapshot.
   */
  async at({ asOf, snapshot }: MomentQuery): Promise<FiguresSnapshot> {
    // A new day has begun and its figures are not built yet.
    if (asOf !== undefined && asOf > this.current.data.day && asOf <= this.clock.today()) await this.rebuild.request();
    const { current } = this;
    if (asOf !== undefined && snapshot !== undefined) throw refusedMoment('?snapshot', 'Ask for a day or a snapshot.');
    if (snapshot !== undefined) {
      return snapshot === current.moment.snapshot ? current : this.past.ofSnapshot(snapshot);
    }
    const day = this.pastDay(asOf);
    return day === undefined ? current : this.past.ofDay(day, current.data.day);
  }

  /** Whether the figures of a moment are cached, so that answering from them is cheap. */
  isCached({ asOf, snapshot }: MomentQuery): boolean {
    const now = this.latest?.snapshot.moment;
    if (snapshot !== undefined) return snapshot === now?.snapshot || this.past.isCached(`snapshot ${snapshot}`);
    return asOf === undefined || asOf === now?.asOf || this.past.isCached(`day ${asOf}`);
  }

  /** The requested day; undefined when it is today. Throws `invalid-input` when there are no figures of it. */
  pastDay(asOf: Day | undefined, pointer: '?asOf' | '?since' = '?asOf'): Day | undefined {
    const { day: today, plan } = this.current.data;
    if (asOf === undefined || asOf === today) return undefined;
    if (asOf > today || asOf < plan.adoptedOn)
      throw refusedMoment(pointer, `A day from ${plan.adoptedOn} to ${today}.`);
    return asOf;
  }

  /** Invalidates all caches and rebuilds; resolves when the figures are those of this moment. */
  async refresh(): Promise<void> {
    this.making.invalidate();
    this.past.invalidate();
    await this.rebuild.request();
  }

  async onApplicationBootstrap(): Promise<void> {
    this.unsubscribe = this.changes.onChange(() => this.refreshSoon());
    await this.rebuild.request().catch((error: unknown) => this.markBehind(error));
    this.timer = setInterval(() => this.look(), LOOK_EVERY_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    this.unsubscribe?.();
    if (this.timer) clearInterval(this.timer);
    if (this.recompressTimer) clearTimeout(this.recompressTimer);
    await this.rebuild.idle();
  }

  private get made(): Current {
    if (!this.latest) throw new DomainError('unavailable');
    if (this.latest.snapshot.data.day !== this.clock.today()) this.refreshSoon();
    return this.latest;
  }

  private look(): void {
    if (this.isBehind || this.latest?.snapshot.data.day !== this.clock.today()) this.refreshSoon();
  }

  private refreshSoon(): void {
    this.rebuild.request().catch((error: unknown) => this.markBehind(error));
  }

  private markBehind(error: unknown): void {
    // Logged once: while the database is away, every retry would be one more line.
    if (this.isBehind) return;
    this.isBehind = true;
    const reason = error instanceof Error ? error.message : 'unknown';
    this.logger.error(`The public figures could not be made anew and stay as they were: ${reason}`);
  }

  private async make(): Promise<void> {
    const snapshot = await this.making.ofToday(this.clock.today());
    const made = { snapshot, summary: await readySummary(snapshot) };
    // On another day the same past days may be computed otherwise.
    if (this.latest?.snapshot.data.day !== snapshot.data.day) this.past.invalidate();
    this.latest = made;
    this.isBehind = false;
    this.dataVersion.advance();
    if (this.recompressTimer) clearTimeout(this.recompressTimer);
    this.recompressTimer = setTimeout(() => void this.recompress(made), RECOMPRESS_DEBOUNCE_MS).unref();
  }

  private async recompress(made: Current): Promise<void> {
    const summary = await smallestSummary(made.summary, () => this.latest === made);
    if (summary && this.latest === made) this.latest = { ...made, summary };
  }
}

function refusedMoment(pointer: '?asOf' | '?since' | '?snapshot', detail: string): DomainError {
  return new DomainError('invalid-input', { errors: [{ pointer, code: 'out-of-range', detail }] });
}
