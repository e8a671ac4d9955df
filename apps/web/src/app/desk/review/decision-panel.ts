import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ApproveReport, DeskReportView, ReturnReport, WithdrawReport } from '@opev/contract';
import { isBlank, TRANSITIONS, type ReportMove } from '@opev/domain';
import { Card, Dialog, Notice } from '@opev/ui';
import { DeskReportClient } from '../../data/desk-report-client';
import { problemOf, type Problem } from '../../data/problem';
import { WithdrawDialog } from '../../reports/withdraw-dialog';
import { SessionClient } from '../../data/session-client';
import { isOfSomebodyElse } from '../../saving/somebody-else';
import { SaveIndicator } from '../../saving/save-indicator';
import { ProblemText } from '../../session/problem-text';
import { SignInAgain } from '../../session/sign-in-again';
import { ApproveForm } from './approve-form';
import { ReturnDialog } from './return-dialog';
import { ReviewDraft } from './review-draft';

/** The possible decisions on a report. A refusal is explained, and the entered text stays. */
@Component({
  selector: 'app-decision-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ApproveForm,
    Card,
    Dialog,
    Notice,
    ProblemText,
    ReturnDialog,
    SaveIndicator,
    SignInAgain,
    TranslocoDirective,
    WithdrawDialog,
  ],
  templateUrl: './decision-panel.html',
  styles: `
    app-save-indicator {
      display: block;
      margin-block-end: var(--ui-space-4);
    }

    .written {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class DecisionPanel {
  private readonly client = inject(DeskReportClient);
  protected readonly draft = inject(ReviewDraft);
  private readonly session = inject(SessionClient);
  /** Owner of the entered text: another window may sign somebody else in. */
  protected readonly owner = this.session.lastPerson;

  readonly report = input.required<DeskReportView>();
  /** The report after the decision. */
  readonly decided = output<DeskReportView>();
  /** The report changed elsewhere: reload it. */
  readonly reloadWanted = output();

  protected readonly isReturning = signal(false);
  protected readonly isWithdrawing = signal(false);
  protected readonly isSignInShown = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  /** The decision that was interrupted by the end of the session. */
  private interrupted: (() => Promise<DeskReportView>) | null = null;
  /** Whether reading the report again helps. */
  protected readonly isOutdated = computed(() =>
    ['version-stale', 'move-not-allowed', 'asked-back', 'conflict', 'not-found'].includes(this.problem()?.code ?? ''),
  );

  /** My texts that no decision can use any more, because a colleague decided first. */
  protected readonly leftOver = computed(() => {
    const { comment, returnComment } = this.draft.content();
    return [this.can('approve') ? '' : comment, this.can('return') ? '' : returnComment].filter(
      (text) => !isBlank(text),
    );
  });

  constructor() {
    effect(() => {
      const state = this.draft.saveState();
      if (state.kind === 'signed-out' || isOfSomebodyElse(state, this.session.current(), this.owner)) {
        this.isSignInShown.set(true);
      }
    });
  }

  /** The domain's own table says what can be done from here. */
  protected can(move: ReportMove): boolean {
    const { state, decisionBar, isAskedBack } = this.report();
    const { from, needs } = TRANSITIONS[move];
    return decisionBar === null && from.includes(state) && !(isAskedBack && needs.includes('not-asked-back'));
  }

  protected approve(input: ApproveReport): Promise<void> {
    return this.decide(() => this.client.approve(this.report(), input));
  }

  protected returnToAuthor(input: ReturnReport): Promise<void> {
    return this.decide(() => this.client.return(this.report(), input));
  }

  protected publish(): Promise<void> {
    return this.decide(() => this.client.publish(this.report()));
  }

  protected withdraw(input: WithdrawReport): Promise<void> {
    return this.decide(() => this.client.withdraw(this.report(), input));
  }

  protected forgetLeftOver(): void {
    this.draft.change({
      ...(this.can('approve') ? {} : { comment: '', verifiedRating: null, method: null }),
      ...(this.can('return') ? {} : { returnComment: '', returnReasons: [] }),
    });
  }

  protected reload(): void {
    this.problem.set(null);
    this.reloadWanted.emit();
  }

  /** Repeats the interrupted decision, so that it is not lost silently. */
  protected async goOnSignedIn(): Promise<void> {
    this.isSignInShown.set(false);
    await this.draft.saveNow();
    if (this.interrupted) await this.decide(this.interrupted);
  }

  private async decide(decision: () => Promise<DeskReportView>): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    this.problem.set(null);
    try {
      // Save the draft first: the decision may be refused, and nothing is saved after it.
      await this.draft.saveNow();
      const report = await decision();
      this.draft.open(report);
      this.isReturning.set(false);
      this.isWithdrawing.set(false);
      this.decided.emit(report);
    } catch (error) {
      this.explain(problemOf(error));
      this.interrupted = this.isSignInShown() ? decision : null;
    } finally {
      this.isBusy.set(false);
    }
  }

  private explain(problem: Problem): void {
    this.problem.set(problem);
    if (problem.code === 'not-signed-in') this.isSignInShown.set(true);
  }
}
