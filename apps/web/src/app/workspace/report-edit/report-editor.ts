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
import { Dialog, keepFromBrowser, Notice } from '@opev/ui';
import { ProblemText } from '../../session/problem-text';
import { SignInAgain } from '../../session/sign-in-again';
import { AudienceSection } from './audience-section';
import { ConflictPanel } from './conflict-panel';
import { EvidenceSection } from './evidence-section';
import { FiguresSection } from './figures-section';
import { focusField, pointerAround } from './focus-field';
import { ProblemSummary } from './problem-summary';
import { ReportDraft } from './report-draft';
import { SaveBar } from './save-bar';
import { StatusSection } from './status-section';
import { TextField } from './text-field';

/** The form of a report: written, saved as it is written, and sent. */
@Component({
  selector: 'app-report-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    AudienceSection,
    ConflictPanel,
    Dialog,
    EvidenceSection,
    FiguresSection,
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
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);

  readonly report = input.required<WorkspaceReportView>();
  /** The report went to the observatory, or can no longer be changed: as it is now. */
  readonly closed = output<WorkspaceReportView>();

  protected readonly isSubmitting = signal(false);
  protected readonly isSummaryShown = signal(false);
  protected readonly isSignInShown = signal(false);
  protected readonly isCopied = signal(false);
  protected readonly shownProblems = computed(() => (this.isSummaryShown() ? this.draft.problems.shown() : []));
  private readonly summary = viewChild(ProblemSummary);

  constructor() {
    const id = computed(() => this.report().id);
    effect(() => {
      id();
      untracked(() => this.draft.open(this.report()));
    });
    effect(() => {
      if (this.draft.saveState().kind === 'signed-out') this.isSignInShown.set(true);
    });
  }

  /** Whether everything the author wrote has arrived; tries once more when not. */
  async isSafeToLeave(): Promise<boolean> {
    return this.draft.saveState().kind === 'saved' || this.draft.saveNow();
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

  protected async goOnSignedIn(): Promise<void> {
    this.isSignInShown.set(false);
    await this.draft.saveNow();
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
    if (this.draft.saveState().kind !== 'saved') keepFromBrowser(event);
  }

  private showSummary(): void {
    this.isSummaryShown.set(true);
    afterNextRender({ read: () => this.summary()?.focus() }, { injector: this.injector });
  }
}
