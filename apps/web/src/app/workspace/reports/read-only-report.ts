import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { WorkspaceReportView } from '@opev/contract';
import { Card, Notice } from '@opev/ui';
import { problemOf, type Problem } from '../../data/problem';
import { WorkspaceReportClient } from '../../data/workspace-report-client';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReportFieldList } from '../../reports/report-field-list';
import { WithdrawDialog, type Withdrawal } from '../../reports/withdraw-dialog';
import { ProblemText } from '../../session/problem-text';
import { WaysBack } from './ways-back';
import { KeptVersions } from '../report-edit/kept-versions';

/** A report that is no longer editable: content, next steps, and ways back. */
@Component({
  selector: 'app-read-only-report',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Card,
    KeptVersions,
    Notice,
    ProblemText,
    ReportFieldList,
    RouterLink,
    TranslocoDirective,
    WaysBack,
    WithdrawDialog,
  ],
  templateUrl: './read-only-report.html',
})
export class ReadOnlyReport {
  private readonly client = inject(WorkspaceReportClient);
  private readonly router = inject(Router);
  private readonly language = inject(READER_LANGUAGE);

  readonly report = input.required<WorkspaceReportView>();
  /** The report after something was done to it. */
  readonly changed = output<WorkspaceReportView>();

  protected readonly isWithdrawing = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly withdrawProblem = signal<Problem | null>(null);
  protected readonly isBusy = signal(false);
  protected readonly correctionLink = computed(() => {
    const { correctionId } = this.report();
    return correctionId && ['/', this.language, 'workspace', 'reports', correctionId];
  });
  protected readonly next = computed(() => (this.report().isAskedBack ? 'askedBack' : this.report().state));

  /** Starts a correction: a new report of the same round, which replaces the published one when it is published. */
  protected async correct(): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    this.problem.set(null);
    const { commitmentId, round } = this.report();
    try {
      const draft = await this.client.start({ commitmentId, roundId: round.id });
      await this.router.navigate(['/', this.language, 'workspace', 'reports', draft.id], {
        queryParamsHandling: 'preserve',
      });
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.isBusy.set(false);
    }
  }

  protected async withdraw(withdrawal: Withdrawal): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    this.withdrawProblem.set(null);
    const { id, version } = this.report();
    try {
      const report = await this.client.withdraw(id, version, withdrawal);
      this.isWithdrawing.set(false);
      this.changed.emit(report);
    } catch (error) {
      this.withdrawProblem.set(problemOf(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}
