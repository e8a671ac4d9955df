import { signal, type Signal } from '@angular/core';
import { problemOf, type Problem } from '../data/problem';

/** State of the autosave. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  /** Failed; retried automatically. */
  | { readonly kind: 'retrying'; readonly problem: Problem }
  /** The session ended; resumes after signing in again. */
  | { readonly kind: 'signed-out' }
  /** A newer version exists; resumes after the author has chosen. */
  | { readonly kind: 'stale' }
  /** Invalid content; retried with the next change. */
  | { readonly kind: 'refused'; readonly problem: Problem };

/** The server's confirmation. */
export interface Saved {
  readonly version: number;
  readonly editedAt: string;
}

export interface AutosaveOptions<Content> {
  readonly version: number;
  readonly savedAt: string | null;
  readonly save: (version: number, content: Content) => Promise<Saved>;
}

/** Debounce after the last keystroke, in milliseconds. */
export const SAVE_DEBOUNCE_MS = 800;
/** Backoff of retries, in milliseconds; the last one repeats. */
export const RETRY_BACKOFF_MS = [2_000, 5_000, 15_000, 30_000] as const;

/**
 * Autosave: sends the whole newest content, debounced, as a single flight, with the version it is based on. Unsent content
 * stays in memory and is retried; nothing is stored on the device.
 */
export class Autosave<Content> {
  private readonly current = signal<SaveState>({ kind: 'saved', at: null });
  private unsent: Content | null = null;
  private running: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private attempts: Content[] = [];
  private versionSeen: number;

  constructor(private readonly options: AutosaveOptions<Content>) {
    this.versionSeen = options.version;
    this.current.set({ kind: 'saved', at: options.savedAt });
  }

  get state(): Signal<SaveState> {
    return this.current;
  }

  /** Version of the last confirmed save, which a submission must name. */
  get version(): number {
    return this.versionSeen;
  }

  /** Unconfirmed content; null = none. */
  get unsaved(): Content | null {
    return this.unsent;
  }

  /** Contents sent since the last confirmation. When an answer is lost, a seemingly foreign version may be one of these. */
  get unconfirmed(): readonly Content[] {
    return this.attempts;
  }

  /** The author changed something. */
  change(content: Content): void {
    this.unsent = content;
    const { kind } = this.current();
    if (kind === 'stale' || kind === 'signed-out') return;
    if (kind !== 'saving' && kind !== 'retrying') this.current.set({ kind: 'unsaved' });
    if (kind !== 'retrying') this.sendIn(SAVE_DEBOUNCE_MS);
  }

  /** Sends without waiting for the debounce. Resolves to whether everything was saved. */
  async flush(): Promise<boolean> {
    const { kind } = this.current();
    if (kind !== 'stale' && kind !== 'signed-out') {
      await this.send();
      if (this.current().kind === 'unsaved') await this.send();
    }
    return this.current().kind === 'saved';
  }

  /** Resumes after the connection or session is back. */
  resume(): Promise<boolean> {
    const { kind } = this.current();
    if (kind === 'retrying' || kind === 'signed-out' || kind === 'refused') this.current.set({ kind: 'unsaved' });
    return this.flush();
  }

  /** Continues from a newer version after the author chose; null = nothing to send. */
  rebase(version: number, content: Content | null): Promise<boolean> {
    this.versionSeen = version;
    this.unsent = content;
    this.attempts = [];
    this.current.set(content ? { kind: 'unsaved' } : { kind: 'saved', at: null });
    return this.flush();
  }

  /** Marks the content stale: a newer version was found otherwise. */
  noteStale(): void {
    clearTimeout(this.timer);
    this.current.set({ kind: 'stale' });
  }

  /** Clears timers; call on destroy. */
  stop(): void {
    clearTimeout(this.timer);
  }

  private sendIn(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), milliseconds);
  }

  /** Single flight: joins a pending request. */
  private send(): Promise<void> {
    clearTimeout(this.timer);
    this.running ??= this.sendNewest().finally(() => (this.running = null));
    return this.running;
  }

  private async sendNewest(): Promise<void> {
    const content = this.unsent;
    if (!content)
      return this.current.update((state) => (state.kind === 'unsaved' ? { kind: 'saved', at: null } : state));
    this.current.set({ kind: 'saving' });
    this.attempts.push(content);
    try {
      const { version, editedAt } = await this.options.save(this.versionSeen, content);
      this.arrived(content, version, editedAt);
    } catch (error) {
      this.failed(problemOf(error));
    }
  }

  private arrived(content: Content, version: number, savedAt: string): void {
    this.versionSeen = version;
    this.failures = 0;
    this.attempts = [];
    if (this.unsent === content) {
      this.unsent = null;
      this.current.set({ kind: 'saved', at: savedAt });
      return;
    }
    this.current.set({ kind: 'unsaved' });
    this.sendIn(SAVE_DEBOUNCE_MS);
  }

  private failed(problem: Problem): void {
    switch (problem.code) {
      case 'not-signed-in':
        return this.current.set({ kind: 'signed-out' });
      case 'version-stale':
        return this.current.set({ kind: 'stale' });
      case 'offline':
      case 'unavailable':
      case 'unexpected':
      case 'too-many-requests':
        return this.retryLater(problem);
      default:
        return this.current.set({ kind: 'refused', problem });
    }
  }

  private retryLater(problem: Problem): void {
    const wait = RETRY_BACKOFF_MS[Math.min(this.failures, RETRY_BACKOFF_MS.length - 1)] ?? 30_000;
    this.failures += 1;
    this.current.set({ kind: 'retrying', problem });
    this.sendIn(Math.max(wait, (problem.retryAfterSeconds ?? 0) * 1000));
  }
}
