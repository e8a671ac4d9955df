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

/** A conflict with another version, waiting for a choice, or for a last look when the report can no longer be changed. */
export interface Conflict extends Versions {
  readonly report: WorkspaceReportView;
  /** Whether both versions are stored on the server. */
  readonly isKept: boolean;
}

/** Answers merged from another version. */
export interface Merge {
  readonly by: WriterView;
  /** JSON pointers. */
  readonly pointers: readonly string[];
}

export type SubmitOutcome = 'submitted' | 'incomplete' | 'not-saved' | 'failed' | 'overtaken';

/** Failures after which the submission may have succeeded: a retry must use the same key. */
const MAY_HAVE_ARRIVED: readonly Problem['code'][] = [
  'offline',
  'unexpected',
  'unavailable',
  'too-many-requests',
  'not-signed-in',
];
/** Refusals because somebody, or another window, was faster. */
const OVERTAKEN: readonly Problem['code'][] = ['version-stale', 'move-not-allowed'];

/**
 * The report being written: one immutable content, autosaved whole and addressed by JSON pointers. Exists only in memory:
 * drafts are never stored on the device, which may be seized.
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

  /** The report as last confirmed by the server; set from `open` on, like `content`. */
  readonly report = computed(() => this.loaded() as WorkspaceReportView);
  /** The current content, saved or not. */
  readonly content = computed(() => this.written() as ReportContentView);
  readonly problems = new ReportProblems(this.content);
  readonly saveState = computed<SaveState>(() => this.autosave()?.state() ?? { kind: 'saved', at: null });
  readonly conflict = this.waiting.asReadonly();
  /** Why storing the versions of a conflict failed; null otherwise. */
  readonly keepingProblem = this.notKept.asReadonly();
  /** The last merge; null when there was none. */
  readonly merge = this.lastMerge.asReadonly();
  /** Why the last submission failed; null otherwise, or when fields show it. */
  readonly submissionProblem = this.unsent.asReadonly();
  /** Whether everything is saved. */
  readonly isSafe = computed(() => this.saveState().kind === 'saved' || this.waiting()?.isKept === true);

  /** Opens a report from the server. */
  open(report: WorkspaceReportView): void {
    this.autosave()?.stop();
    this.loaded.set(report);
    this.written.set(report.content);
    this.base = report.content;
    this.ownProgress = report.content.progressPercent;
    const save = (version: number, content: ReportContentView) => this.send(version, content);
    this.autosave.set(new Autosave({ version: report.version, savedAt: report.editedAt, save }));
  }

  /** Changes the content; it is autosaved. */
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

  /** Prefills empty fields from the last report. */
  copyPrevious(): void {
    const previous = this.report().previous;
    if (previous) this.write(filledFrom(previous.content, this.content()));
  }

  /** Saves now. Resolves to whether everything is saved. */
  async saveNow(): Promise<boolean> {
    await this.autosave()?.resume();
    await this.meetTheirs();
    await this.keepBoth();
    return this.isSafe();
  }

  /** Submits the report. A retry reuses the key; changed content gets a new one. */
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

  /** Discards the report, which can be restored. Answers a problem when it failed; null when it has to wait for something else. */
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

  /** Resolves a conflict by the author's choices; does nothing while one is missing or the versions are not stored. */
  async settleConflict(choices: Choices): Promise<void> {
    await this.keepBoth();
    const conflict = this.waiting();
    const content = conflict?.isKept ? merged(conflict, choices) : null;
    if (conflict && content) await this.goOnFrom(conflict.report, content);
  }

  /** Updates the kept versions after one was deleted. */
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
      // The autosave must be marked stale before theirs is loaded.
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
   * Handles `version-stale`: loads the newer version. A lost answer of our own save is no conflict; answers that only one
   * side changed are merged; only answers both changed wait for a choice.
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
      // Theirs contains all of mine: nothing to store.
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

  /** Stores both versions on the server before anybody chooses, so that a reload or a dead battery loses neither. */
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
