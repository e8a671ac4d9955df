import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ApproveReport, DeskReportView, ReturnReport, WithdrawReport } from '@opev/contract';
import { TRANSITIONS, type ReportMove } from '@opev/domain';
import { Card, Dialog, Notice } from '@opev/ui';
import { DeskReportClient } from '../../data/desk-report-client';
import { problemOf, type Problem } from '../../data/problem';
import { WithdrawDialog } from '../../reports/withdraw-dialog';
import { ProblemText } from '../../session/problem-text';
import { SignInAgain } from '../../session/sign-in-again';
import { ApproveForm } from './approve-form';
import { ReturnDialog } from './return-dialog';

/** What can be decided on a report now. A refusal is explained, and what was entered stays. */
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
    SignInAgain,
    TranslocoDirective,
    WithdrawDialog,
  ],
  templateUrl: './decision-panel.html',
})
export class DecisionPanel {
  private readonly client = inject(DeskReportClient);

  readonly report = input.required<DeskReportView>();
  /** The report after the decision. */
  readonly decided = output<DeskReportView>();
  /** The report changed elsewhere: the reader wants to see it as it is now. */
  readonly reloadWanted = output();

  protected readonly isReturning = signal(false);
  protected readonly isWithdrawing = signal(false);
  protected readonly isSignInShown = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  /** What was asked for when the session had ended. */
  private interrupted: (() => Promise<DeskReportView>) | null = null;
  /** Whether reading the report again helps. */
  protected readonly isOutdated = computed(() =>
    ['version-stale', 'move-not-allowed', 'conflict', 'not-found'].includes(this.problem()?.code ?? ''),
  );

  /** The domain's own table says what can be done from here. */
  protected can(move: ReportMove): boolean {
    const { state, decisionBar } = this.report();
    return decisionBar === null && TRANSITIONS[move].from.includes(state);
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

  protected reload(): void {
    this.problem.set(null);
    this.reloadWanted.emit();
  }

  /** Does what was asked for before the session ended: a decision must not be lost without a word. */
  protected async goOnSignedIn(): Promise<void> {
    this.isSignInShown.set(false);
    if (this.interrupted) await this.decide(this.interrupted);
  }

  private async decide(decision: () => Promise<DeskReportView>): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    this.problem.set(null);
    try {
      const report = await decision();
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
    if (problem.code !== 'not-signed-in') return;
    this.isReturning.set(false);
    this.isWithdrawing.set(false);
    this.isSignInShown.set(true);
  }
}
