import { computed, inject, Injectable, signal, type OnDestroy } from '@angular/core';
import type { DeskReportView, ReviewDraftContent, ReviewDraftView } from '@opev/contract';
import { isBlank, isDay } from '@opev/domain';
import { DeskReportClient } from '../../data/desk-report-client';
import { problemOf } from '../../data/problem';
import { todayHere } from '../../language/today-here';
import { Autosave, type SaveState } from '../../saving/autosave';
import { joinedText } from '../../saving/joined-text';
import { threeWay } from '../../saving/three-way';

const NOTHING: ReviewDraftContent = {
  verifiedRating: null,
  method: null,
  verifiedOn: null,
  comment: '',
  returnReasons: [],
  returnComment: '',
};
const TEXTS: readonly (keyof ReviewDraftContent)[] = ['comment', 'returnComment'];

/** The draft of a decision: autosaved, and kept when a colleague decides first. */
@Injectable()
export class ReviewDraft implements OnDestroy {
  private readonly client = inject(DeskReportClient);
  private readonly written = signal<ReviewDraftContent>(NOTHING);
  private readonly autosave = signal<Autosave<ReviewDraftContent> | null>(null);
  private readonly day = signal(todayHere());
  private base: ReviewDraftContent = NOTHING;
  private reportId = '';

  readonly content = this.written.asReadonly();
  /** The day of the verification as it is written, whether it is one or not; today until it is said otherwise. */
  readonly dayText = this.day.asReadonly();
  readonly saveState = computed<SaveState>(() => this.autosave()?.state() ?? { kind: 'saved', at: null });
  /** Whether nothing would be lost if the page were gone now. */
  readonly isSafe = computed(() => this.saveState().kind === 'saved');
  /** Whether anything was entered at all. */
  readonly isBegun = computed(() => {
    const { verifiedRating, method, returnReasons, comment, returnComment } = this.content();
    return verifiedRating !== null || method !== null || returnReasons.length > 0 || !isBlank(comment + returnComment);
  });

  /** Loads the stored draft. Once per report: reloading it must not replace what was typed. */
  open({ id, draft }: DeskReportView): void {
    this.autosave()?.stop();
    this.reportId = id;
    this.take(draft?.content ?? NOTHING);
    const save = (version: number, content: ReviewDraftContent) => this.send(version, content);
    const [version, savedAt] = [draft?.version ?? 0, draft?.editedAt ?? null];
    this.autosave.set(draft && new Autosave({ version, savedAt, save }));
  }

  change(part: Partial<ReviewDraftContent>): void {
    this.written.update((content) => ({ ...content, ...part }));
    this.autosave()?.change(this.content());
  }

  setDay(text: string): void {
    this.day.set(text);
    if (text === '' || isDay(text)) this.change({ verifiedOn: text === '' ? null : text });
  }

  /** Tries to save what is unsaved, now. Resolves to whether nothing would be lost any more. */
  async saveNow(): Promise<boolean> {
    await this.autosave()?.resume();
    await this.meetOther();
    return this.isSafe();
  }

  ngOnDestroy(): void {
    this.autosave()?.stop();
  }

  private take(content: ReviewDraftContent): void {
    this.base = content;
    this.written.set(content);
    this.day.set(content.verifiedOn ?? todayHere());
  }

  private async send(version: number, content: ReviewDraftContent): Promise<{ version: number; editedAt: string }> {
    try {
      const saved = await this.client.saveDraft(this.reportId, version, content);
      this.base = content;
      return { version: saved.version, editedAt: saved.editedAt ?? '' };
    } catch (error) {
      // The autosave must be marked stale before the other version is loaded.
      if (problemOf(error).code === 'version-stale') setTimeout(() => void this.meetOther());
      throw error;
    }
  }

  /** Merges with what my own other window saved; both texts stay. */
  private async meetOther(): Promise<void> {
    if (this.saveState().kind !== 'stale') return;
    const report = await this.client.load(this.reportId).catch(() => null);
    const other: ReviewDraftView | null = report?.draft ?? null;
    if (!other || this.saveState().kind !== 'stale') return;
    const content = joined(this.base, this.content(), other.content);
    this.take(content);
    this.base = other.content;
    await this.autosave()?.rebase(other.version, content);
  }
}

/** Three-way merge: mine where I changed something, theirs elsewhere; texts that both changed are joined. */
export function joined(
  base: ReviewDraftContent,
  mine: ReviewDraftContent,
  theirs: ReviewDraftContent,
): ReviewDraftContent {
  const { merged, disputed } = threeWay({ base, mine, theirs });
  const texts = disputed.filter((name) => TEXTS.includes(name));
  const joinedTexts = texts.map((name) => [
    name,
    joinedText(String(base[name]), String(mine[name]), String(theirs[name])),
  ]);
  return { ...merged, ...Object.fromEntries(joinedTexts) } as ReviewDraftContent;
}
