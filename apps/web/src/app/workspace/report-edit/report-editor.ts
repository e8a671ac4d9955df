import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { WorkspaceReportView } from '@opev/contract';
import { Dialog, preventBrowserDefault, Notice } from '@opev/ui';
import type { Problem } from '../../data/problem';
import { SessionClient } from '../../data/session-client';
import { isOfSomebodyElse } from '../../saving/somebody-else';
import { ProblemText } from '../../session/problem-text';
import { SignInAgain } from '../../session/sign-in-again';
import { AudienceSection } from './audience-section';
import { ConflictPanel } from './conflict-panel';
import { onlyMine } from './content-merge';
import { EvidenceSection } from './evidence-section';
import { FiguresSection } from './figures-section';
import { focusField, pointerAround } from './focus-field';
import { KeptVersions } from './kept-versions';
import { MergeNotice } from './merge-notice';
import { ProblemSummary } from './problem-summary';
import { ReportDraft } from './report-draft';
import { SaveBar } from './save-bar';
import { StatusSection } from './status-section';
import { TextField } from './text-field';

/** The form of a report: editing, autosave and submission. */
@Component({
  selector: 'app-report-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    AudienceSection,
    ConflictPanel,
    Dialog,
    EvidenceSection,
    FiguresSection,
    KeptVersions,
    MergeNotice,
    Notice,
    ProblemSummary,
    ProblemText,
    SaveBar,
    SignInAgain,
    StatusSection,
    TextField,
    TranslocoDirective,
  ],
  providers: [ReportDraft],
  templateUrl: './report-editor.html',
  styleUrl: './report-editor.css',
  host: {
    '(window:online)': 'draft.saveNow()',
    '(window:beforeunload)': 'warnOfLoss($event)',
    '(document:visibilitychange)': 'saveWhenHidden()',
    '(focusout)': 'leaveField($event)',
  },
})
export class ReportEditor {
  protected readonly draft = inject(ReportDraft);
  /** Whether nothing would be lost if the page were left now. */
  readonly isSafe = this.draft.isSafe;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly session = inject(SessionClient);
  /** Whose words these are: another window may sign somebody else in. */
  protected readonly owner = this.session.lastPerson;

  readonly report = input.required<WorkspaceReportView>();
  /** The report was submitted or can no longer be changed. */
  readonly closed = output<WorkspaceReportView>();

  protected readonly isSubmitting = signal(false);
  protected readonly isSummaryShown = signal(false);
  protected readonly isSignInShown = signal(false);
  protected readonly isCopied = signal(false);
  protected readonly discardProblem = signal<Problem | null>(null);
  protected readonly shownProblems = computed(() => (this.isSummaryShown() ? this.draft.problems.shown() : []));
  private readonly summary = viewChild(ProblemSummary);

  constructor() {
    const id = computed(() => this.report().id);
    effect(() => {
      id();
      untracked(() => this.draft.open(this.report()));
    });
    effect(() => {
      const state = this.draft.saveState();
      const isSignedOut = state.kind === 'signed-out' || this.draft.keepingProblem()?.code === 'not-signed-in';
      if (isSignedOut || isOfSomebodyElse(state, this.session.current(), this.owner)) this.isSignInShown.set(true);
    });
    effect(() => {
      const conflict = this.draft.conflict();
      // Submitted elsewhere with all of my changes: close without a conflict.
      if (conflict && !conflict.report.isEditable && onlyMine(conflict).length === 0) {
        untracked(() => this.closed.emit(conflict.report));
      }
    });
  }

  /** Whether everything is saved; tries once more when not. */
  async isSafeToLeave(): Promise<boolean> {
    return this.draft.isSafe() || this.draft.saveNow();
  }

  protected copyPrevious(): void {
    this.draft.copyPrevious();
    this.isCopied.set(true);
  }

  protected async submitReport(): Promise<void> {
    this.isSubmitting.set(true);
    const outcome = await this.draft.submit();
    this.isSubmitting.set(false);
    if (outcome === 'submitted') this.closed.emit(this.draft.report());
    if (outcome === 'incomplete') this.showSummary();
    if (outcome === 'failed' && this.draft.submissionProblem()?.code === 'not-signed-in') this.isSignInShown.set(true);
  }

  /** Discards the report with its latest content; it can be restored. */
  protected async discardReport(): Promise<void> {
    this.discardProblem.set(null);
    const outcome = await this.draft.discard();
    if (outcome === 'discarded') this.closed.emit(this.draft.report());
    else if (outcome !== null) this.discardProblem.set(outcome);
  }

  protected async goOnSignedIn(): Promise<void> {
    this.isSignInShown.set(false);
    await this.draft.saveNow();
  }

  /** From the error summary; moves the focus to its rest, or to the submit button. */
  protected answerTheRest(figures: FiguresSection): void {
    figures.answerTheRest();
    const focus = () => {
      const summary = this.summary();
      if (summary) summary.focus();
      else this.host.querySelector<HTMLElement>('app-save-bar button:last-of-type')?.focus();
    };
    afterNextRender({ read: focus }, { injector: this.injector });
  }

  protected goTo(pointer: string): void {
    focusField(this.host, pointer);
  }

  protected leaveField(event: FocusEvent): void {
    const pointer = pointerAround(event.target);
    if (pointer && pointer !== pointerAround(event.relatedTarget)) this.draft.problems.touch(pointer);
  }

  /** A phone may close a page that is out of sight without a word. */
  protected saveWhenHidden(): void {
    if (document.visibilityState === 'hidden' && this.draft.saveState().kind === 'unsaved') void this.draft.saveNow();
  }

  protected warnOfLoss(event: BeforeUnloadEvent): void {
    if (!this.draft.isSafe()) preventBrowserDefault(event);
  }

  private showSummary(): void {
    this.isSummaryShown.set(true);
    afterNextRender({ read: () => this.summary()?.focus() }, { injector: this.injector });
  }
}
