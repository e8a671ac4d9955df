import { computed, inject, Injectable, signal, type OnDestroy } from '@angular/core';
import type { ReportContentView, WorkspaceReportView, WriterView } from '@opev/contract';
import type { ClaimedStatus } from '@opev/domain';
import { problemOf, type Problem } from '../../data/problem';
import { idempotencyKey } from '../../data/versioned';
import { WorkspaceReportClient } from '../../data/workspace-report-client';
import { agrees, FIELD_POINTERS } from '../../reports/content-pointers';
import { Autosave, type SaveState } from '../../saving/autosave';
import { differences, disputes, merged, onlyMine, type Choices, type Versions } from './content-merge';
import { filledFrom } from './copy-previous';
import { ReportProblems } from './report-problems';
import { withStatus } from './status-rules';

/** Another version beside mine, waiting for a choice; or for a last look, when it can no longer be changed. */
export interface Conflict extends Versions {
  readonly report: WorkspaceReportView;
  /** Whether both are safe on the server, whatever becomes of this page. */
  readonly isKept: boolean;
}

/** Answers that came in from elsewhere while mine were written, and are in the form now. */
export interface Merge {
  readonly by: WriterView;
  /** JSON pointers. */
  readonly pointers: readonly string[];
}

export type SubmitOutcome = 'submitted' | 'incomplete' | 'not-saved' | 'failed' | 'overtaken';

/** Failures after which the submission may have arrived all the same, or still will: the next try must be the same one. */
const MAY_HAVE_ARRIVED: readonly Problem['code'][] = [
  'offline',
  'unexpected',
  'unavailable',
  'too-many-requests',
  'not-signed-in',
];
/** Refusals that mean that somebody, or another window, was quicker. */
const OVERTAKEN: readonly Problem['code'][] = ['version-stale', 'move-not-allowed'];

/**
 * The report being written: one immutable content, saved whole, compared by field, pointed into by JSON pointer. Lives
 * and dies with the page: a draft is never kept on the device, which may be seized.
 */
@Injectable()
export class ReportDraft implements OnDestroy {
  private readonly client = inject(WorkspaceReportClient);
  private readonly loaded = signal<WorkspaceReportView | null>(null);
  private readonly written = signal<ReportContentView | null>(null);
  private readonly autosave = signal<Autosave<ReportContentView> | null>(null);
  private readonly waiting = signal<Conflict | null>(null);
  private readonly notKept = signal<Problem | null>(null);
  private readonly lastMerge = signal<Merge | null>(null);
  private readonly unsent = signal<Problem | null>(null);
  private base: ReportContentView | null = null;
  private ownProgress: number | null = null;
  private submissionKey: string | null = null;

  /** The report as the server last confirmed it; there from `open` on, like `content`. */
  readonly report = computed(() => this.loaded() as WorkspaceReportView);
  /** What the author has written so far, saved or not. */
  readonly content = computed(() => this.written() as ReportContentView);
  readonly problems = new ReportProblems(this.content);
  readonly saveState = computed<SaveState>(() => this.autosave()?.state() ?? { kind: 'saved', at: null });
  readonly conflict = this.waiting.asReadonly();
  /** What kept the two versions of a conflict from being kept; null when nothing did. */
  readonly keepingProblem = this.notKept.asReadonly();
  /** What came in from elsewhere last; null when nothing did. */
  readonly merge = this.lastMerge.asReadonly();
  /** What kept the last submission from arriving; null when nothing did, or when fields say it. */
  readonly submissionProblem = this.unsent.asReadonly();
  /** Whether nothing would be lost if the page were gone now. */
  readonly isSafe = computed(() => this.saveState().kind === 'saved' || this.waiting()?.isKept === true);

  /** Takes up a report as the server gave it. */
  open(report: WorkspaceReportView): void {
    this.autosave()?.stop();
    this.loaded.set(report);
    this.written.set(report.content);
    this.base = report.content;
    this.ownProgress = report.content.progressPercent;
    const save = (version: number, content: ReportContentView) => this.send(version, content);
    this.autosave.set(new Autosave({ version: report.version, savedAt: report.editedAt, save }));
  }

  /** Changes what the author says; it is saved by itself. */
  change(part: Partial<ReportContentView>): void {
    this.write({ ...this.content(), ...part });
  }

  setStatus(status: ClaimedStatus): void {
    this.write(withStatus(this.content(), status, this.ownProgress));
  }

  setProgress(progressPercent: number | null): void {
    this.ownProgress = progressPercent;
    this.change({ progressPercent });
  }

  /** Fills what is empty from the last report; nothing written is replaced. */
  copyPrevious(): void {
    const previous = this.report().previous;
    if (previous) this.write(filledFrom(previous.content, this.content()));
  }

  /** Tries to save what is unsaved, now. Resolves to whether nothing would be lost any more. */
  async saveNow(): Promise<boolean> {
    await this.autosave()?.resume();
    await this.meetTheirs();
    await this.keepBoth();
    return this.isSafe();
  }

  /** Sends the report to the observatory. A retry is the same submission; a changed content is a new one. */
  async submit(): Promise<SubmitOutcome> {
    this.unsent.set(null);
    if (!this.problems.check()) return 'incomplete';
    await this.saveNow();
    if (this.saveState().kind !== 'saved') return 'not-saved';
    this.submissionKey ??= idempotencyKey();
    try {
      const version = this.autosave()?.version ?? this.report().version;
      this.loaded.set(await this.client.submit(this.report().id, version, this.submissionKey));
      return 'submitted';
    } catch (error) {
      return this.notSubmitted(problemOf(error));
    }
  }

  /** Throws the report away, whole, to be brought back if need be. A problem when it did not go; null when it waits for something else first. */
  async discard(): Promise<'discarded' | Problem | null> {
    await this.saveNow();
    if (this.saveState().kind !== 'saved') return null;
    try {
      const version = this.autosave()?.version ?? this.report().version;
      this.loaded.set(await this.client.discard({ id: this.report().id, version }));
      return 'discarded';
    } catch (error) {
      return problemOf(error);
    }
  }

  /** Goes on from both versions as the author chose; does nothing while a choice is missing or the versions are not kept. */
  async settleConflict(choices: Choices): Promise<void> {
    await this.keepBoth();
    const conflict = this.waiting();
    const content = conflict?.isKept ? merged(conflict, choices) : null;
    if (conflict && content) await this.goOnFrom(conflict.report, content);
  }

  /** Shows the report as somebody else's request left it: a version was taken away. */
  noteKeptVersions({ keptVersions }: WorkspaceReportView): void {
    this.loaded.update((report) => report && { ...report, keptVersions });
  }

  ngOnDestroy(): void {
    this.autosave()?.stop();
  }

  private write(content: ReportContentView): void {
    this.written.set(content);
    this.submissionKey = null;
    this.autosave()?.change(content);
  }

  private async send(version: number, content: ReportContentView): Promise<WorkspaceReportView> {
    try {
      const report = await this.client.save(this.report().id, version, content);
      this.base = content;
      this.loaded.set(report);
      return report;
    } catch (error) {
      const problem = problemOf(error);
      this.problems.refuse(problem.fields);
      // The queue has to know it is stale before theirs is looked at.
      if (problem.code === 'version-stale') setTimeout(() => void this.meetTheirs());
      throw error;
    }
  }

  private async notSubmitted(problem: Problem): Promise<SubmitOutcome> {
    if (!MAY_HAVE_ARRIVED.includes(problem.code)) this.submissionKey = null;
    this.problems.refuse(problem.fields);
    if (problem.fields.length > 0) return 'incomplete';
    if (OVERTAKEN.includes(problem.code)) {
      this.autosave()?.noteStale();
      await this.meetTheirs();
      if (this.waiting()) return 'overtaken';
    }
    this.unsent.set(problem);
    return 'failed';
  }

  /**
   * After "there is a newer version": looks at it. An answer of our own that got lost on the way is no conflict, and
   * answers that only one side changed are merged; only what both changed waits for a choice.
   */
  private async meetTheirs(): Promise<void> {
    const isStale = () => this.saveState().kind === 'stale' && !this.waiting();
    if (!isStale()) return;
    const report = await this.client.load(this.report().id).catch(() => null);
    if (!report || !isStale()) return;
    const theirs = report.content;
    const sent = [this.content(), ...(this.autosave()?.unconfirmed ?? [])];
    const isOurOwn = sent.some((content) => agrees(FIELD_POINTERS, content, theirs));
    const versions = { base: this.base ?? theirs, mine: this.content(), theirs };
    if (!report.isEditable || (!isOurOwn && disputes(versions).length > 0)) {
      // Nothing of mine is missing there: there is nothing to keep.
      this.waiting.set({ report, ...versions, isKept: onlyMine(versions).length === 0 });
      await this.keepBoth();
      return;
    }
    if (!isOurOwn) this.tellMerge(report, versions);
    await this.goOnFrom(report, isOurOwn ? this.content() : (merged(versions, new Map()) ?? this.content()));
  }

  private async goOnFrom(report: WorkspaceReportView, content: ReportContentView): Promise<void> {
    this.waiting.set(null);
    this.loaded.set(report);
    this.base = report.content;
    this.written.set(content);
    const isTheirs = agrees(FIELD_POINTERS, content, report.content);
    await this.autosave()?.rebase(report.version, isTheirs ? null : content);
    await this.meetTheirs();
  }

  private tellMerge({ editedBy }: WorkspaceReportView, versions: Versions): void {
    const pointers = differences(versions)
      .filter(({ suggested }) => suggested === 'theirs')
      .flatMap((difference) => difference.pointers);
    if (pointers.length > 0) this.lastMerge.set({ by: editedBy, pointers });
  }

  /** Before anybody chooses, both versions go to the server: a reload, or a phone that dies, takes neither away. */
  private async keepBoth(): Promise<void> {
    const conflict = this.waiting();
    if (!conflict || conflict.isKept) return;
    try {
      const { keptVersions } = await this.client.keepVersion(conflict.report.id, conflict.mine);
      this.notKept.set(null);
      if (this.waiting() !== conflict) return;
      this.waiting.set({ ...conflict, report: { ...conflict.report, keptVersions }, isKept: true });
    } catch (error) {
      this.notKept.set(problemOf(error));
    }
  }
}
