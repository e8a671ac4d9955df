import { signal, type Signal } from '@angular/core';
import { problemOf, type Problem } from '../data/problem';

/** How it stands with what was written. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  /** Did not arrive; tried again by itself. */
  | { readonly kind: 'retrying'; readonly problem: Problem }
  /** The session ended; goes on after signing in again. */
  | { readonly kind: 'signed-out' }
  /** Somebody else saved meanwhile; goes on after the author has chosen. */
  | { readonly kind: 'stale' }
  /** Cannot be saved as it is; tried again with the next change. */
  | { readonly kind: 'refused'; readonly problem: Problem };

/** What the server says of what arrived. */
export interface Saved {
  readonly version: number;
  readonly editedAt: string;
}

export interface AutosaveOptions<Content> {
  readonly version: number;
  readonly savedAt: string | null;
  readonly save: (version: number, content: Content) => Promise<Saved>;
}

/** Quiet after the last keystroke, before it is sent. */
export const SAVE_DEBOUNCE_MS = 800;
/** Waits before each further try, in milliseconds; the last one repeats. */
export const RETRY_BACKOFF_MS = [2_000, 5_000, 15_000, 30_000] as const;

/**
 * Saves a content as it is written: the newest content, whole, one request at a time, each naming the version it was
 * made on. What cannot be sent stays here and is sent later; nothing is kept on the device.
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

  /** The version that a submission must name: of the last content that arrived. */
  get version(): number {
    return this.versionSeen;
  }

  /** What the author wrote and the server has not confirmed; null = nothing. */
  get unsaved(): Content | null {
    return this.unsent;
  }

  /** Sent since the last confirmation. When an answer is lost, what looks like somebody else's version may be one of these. */
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

  /** Sends now instead of in a moment. Resolves to whether everything arrived. */
  async flush(): Promise<boolean> {
    const { kind } = this.current();
    if (kind !== 'stale' && kind !== 'signed-out') {
      await this.send();
      if (this.current().kind === 'unsaved') await this.send();
    }
    return this.current().kind === 'saved';
  }

  /** The line or the session is back. */
  resume(): Promise<boolean> {
    const { kind } = this.current();
    if (kind === 'retrying' || kind === 'signed-out' || kind === 'refused') this.current.set({ kind: 'unsaved' });
    return this.flush();
  }

  /** Goes on from a newer version, after the author chose; null = theirs is taken, nothing to send. */
  rebase(version: number, content: Content | null): Promise<boolean> {
    this.versionSeen = version;
    this.unsent = content;
    this.attempts = [];
    this.current.set(content ? { kind: 'unsaved' } : { kind: 'saved', at: null });
    return this.flush();
  }

  /** Learnt another way than by saving: there is a newer version. */
  noteStale(): void {
    clearTimeout(this.timer);
    this.current.set({ kind: 'stale' });
  }

  /** No more timers; call when the page goes. */
  stop(): void {
    clearTimeout(this.timer);
  }

  private sendIn(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), milliseconds);
  }

  /** Joins a request under way: there is never a second one beside it. */
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
