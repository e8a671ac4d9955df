import { computed, inject, Injectable, signal, type OnDestroy } from '@angular/core';
import type { ReportContentView, WorkspaceReportView } from '@opev/contract';
import type { ClaimedStatus } from '@opev/domain';
import { problemOf, type Problem } from '../../data/problem';
import { idempotencyKey } from '../../data/versioned';
import { WorkspaceReportClient } from '../../data/workspace-report-client';
import { agrees, FIELD_POINTERS } from '../../reports/content-pointers';
import { Autosave, type SaveState } from './autosave';
import { merged, type Choices, type Versions } from './content-merge';
import { filledFrom } from './copy-previous';
import { ReportProblems } from './report-problems';
import { withStatus } from './status-rules';

/** Somebody else's version beside mine, waiting for a choice. */
export interface Conflict extends Versions {
  readonly report: WorkspaceReportView;
}

export type SubmitOutcome = 'submitted' | 'incomplete' | 'not-saved' | 'failed';

/** Failures after which the submission may have arrived all the same, or still will: the next try must be the same one. */
const MAY_HAVE_ARRIVED: readonly Problem['code'][] = [
  'offline',
  'unexpected',
  'unavailable',
  'too-many-requests',
  'not-signed-in',
];

/**
 * The report being written: one immutable content, saved whole, compared by field, pointed into by JSON pointer. Lives
 * and dies with the page: a draft is never kept on the device, which may be seized.
 */
@Injectable()
export class ReportDraft implements OnDestroy {
  private readonly client = inject(WorkspaceReportClient);
  private readonly loaded = signal<WorkspaceReportView | null>(null);
  private readonly written = signal<ReportContentView | null>(null);
  private readonly autosave = signal<Autosave | null>(null);
  private readonly waiting = signal<Conflict | null>(null);
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
  /** What kept the last submission from arriving; null when nothing did, or when fields say it. */
  readonly submissionProblem = this.unsent.asReadonly();

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

  /** Tries to save what is unsaved, now. Resolves to whether everything arrived. */
  async saveNow(): Promise<boolean> {
    await this.autosave()?.resume();
    await this.meetTheirs();
    return this.saveState().kind === 'saved';
  }

  /** Sends the report to the observatory. A retry is the same submission; a changed content is a new one. */
  async submit(): Promise<SubmitOutcome> {
    this.unsent.set(null);
    if (!this.problems.check()) return 'incomplete';
    if (!(await this.saveNow())) return 'not-saved';
    this.submissionKey ??= idempotencyKey();
    try {
      const version = this.autosave()?.version ?? this.report().version;
      this.loaded.set(await this.client.submit(this.report().id, version, this.submissionKey));
      return 'submitted';
    } catch (error) {
      return this.notSubmitted(problemOf(error));
    }
  }

  /** Goes on from both versions as the author chose; does nothing while a choice is missing. */
  async settleConflict(choices: Choices): Promise<void> {
    const conflict = this.waiting();
    const content = conflict && merged(conflict, choices);
    if (!conflict || !content) return;
    this.adopt(conflict.report);
    this.written.set(content);
    const isTheirs = agrees(FIELD_POINTERS, content, conflict.theirs);
    await this.autosave()?.rebase(conflict.report.version, isTheirs ? null : content);
    await this.meetTheirs();
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
    this.unsent.set(problem);
    return 'failed';
  }

  /** After "somebody else saved": looks at theirs. An answer of our own that got lost on the way is no conflict. */
  private async meetTheirs(): Promise<void> {
    const autosave = this.autosave();
    const isStale = () => autosave?.state().kind === 'stale' && !this.waiting();
    if (!autosave || !isStale()) return;
    const report = await this.client.load(this.report().id).catch(() => null);
    if (!report || !isStale()) return;
    const theirs = report.content;
    const isOurOwn = [this.content(), ...autosave.unconfirmed].some((sent) => agrees(FIELD_POINTERS, sent, theirs));
    if (!report.isEditable || !isOurOwn) {
      this.waiting.set({ report, base: this.base ?? theirs, mine: this.content(), theirs });
      return;
    }
    this.adopt(report);
    await autosave.rebase(report.version, agrees(FIELD_POINTERS, this.content(), theirs) ? null : this.content());
  }

  private adopt(report: WorkspaceReportView): void {
    this.waiting.set(null);
    this.loaded.set(report);
    this.base = report.content;
  }
}
