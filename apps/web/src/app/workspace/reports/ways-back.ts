import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { LIMITS, type WorkspaceReportView } from '@opev/contract';
import { isBlank } from '@opev/domain';
import { Control, Dialog, Field, preventBrowserDefault, Notice } from '@opev/ui';
import { problemOf, type Problem } from '../../data/problem';
import { WorkspaceReportClient } from '../../data/workspace-report-client';
import { FormatDay } from '../../language/format-pipes';
import { ProblemText } from '../../session/problem-text';

/** Refusals after which the shown report is outdated. */
const CHANGED_MEANWHILE: readonly Problem['code'][] = ['opened-at-desk', 'version-stale', 'move-not-allowed'];

/** Recall, ask back and restore. */
@Component({
  selector: 'app-ways-back',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Dialog, Field, FormatDay, Notice, ProblemText, TranslocoDirective],
  templateUrl: './ways-back.html',
  host: { '(window:beforeunload)': 'warnOfLoss($event)' },
})
export class WaysBack {
  private readonly client = inject(WorkspaceReportClient);

  readonly report = input.required<WorkspaceReportView>();
  /** The report after an action or a refusal. */
  readonly changed = output<WorkspaceReportView>();

  protected readonly limit = LIMITS.comment;
  protected readonly isAsking = signal(false);
  protected readonly comment = signal('');
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected recall(): Promise<void> {
    return this.go(() => this.client.recall(this.report()));
  }

  protected async askBack(): Promise<void> {
    await this.go(() => this.client.askBack(this.report(), { comment: this.comment().trim() }));
  }

  protected restore(): Promise<void> {
    return this.go(() => this.client.restore(this.report()));
  }

  /** The comment is stored nowhere before it is sent. */
  protected warnOfLoss(event: BeforeUnloadEvent): void {
    if (this.isAsking() && !isBlank(this.comment())) preventBrowserDefault(event);
  }

  private async go(move: () => Promise<WorkspaceReportView>): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    this.problem.set(null);
    try {
      const report = await move();
      this.isAsking.set(false);
      this.changed.emit(report);
    } catch (error) {
      await this.explain(problemOf(error));
    } finally {
      this.isBusy.set(false);
    }
  }

  /** Shows the problem beside the reloaded report, which offers what is still possible. */
  private async explain(problem: Problem): Promise<void> {
    this.problem.set(problem);
    if (!CHANGED_MEANWHILE.includes(problem.code)) return;
    const report = await this.client.load(this.report().id).catch(() => null);
    if (report) this.changed.emit(report);
  }
}
