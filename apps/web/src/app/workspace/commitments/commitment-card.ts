import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { WorkspaceCommitmentView } from '@opev/contract';
import { Notice, StatusBadge } from '@opev/ui';
import { problemOf, type Problem } from '../../data/problem';
import { WorkspaceReportClient } from '../../data/workspace-report-client';
import { FormatDay, FormatPercent } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ActivityText } from '../../reports/activity-text';
import { StateTag } from '../../reports/state-tag';
import { ProblemText } from '../../session/problem-text';
import { DueWords } from './due-words';
import { ReturnedReason } from './returned-reason';

/** A commitment's card: activity, state of this round's report, and next step. */
@Component({
  selector: 'app-commitment-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ActivityText,
    DueWords,
    FormatDay,
    FormatPercent,
    Notice,
    ProblemText,
    ReturnedReason,
    RouterLink,
    StateTag,
    StatusBadge,
    TranslocoDirective,
  ],
  templateUrl: './commitment-card.html',
  styleUrl: '../list.css',
})
export class CommitmentCard {
  private readonly client = inject(WorkspaceReportClient);
  private readonly router = inject(Router);
  protected readonly language = inject(READER_LANGUAGE);

  readonly commitment = input.required<WorkspaceCommitmentView>();
  /** Whether the person works for several organisations, so that its name must be said. */
  readonly isOrganizationShown = input(false);
  /** False where the heading shows the due day. */
  readonly isDueShown = input(true);
  /** 2-6: how deep in the page the card stands. */
  readonly headingLevel = input(2);

  protected readonly isStarting = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  /** The next step; null when there is none. */
  protected readonly step = computed(() => {
    const due = this.commitment().due;
    if (!due) return null;
    if (!due.report) return due.isOpen ? 'start' : 'closed';
    if (due.report.state === 'draft') return 'continue';
    return due.report.state === 'returned' ? 'mend' : 'open';
  });

  protected async startReport(): Promise<void> {
    const { id, due } = this.commitment();
    if (!due || this.isStarting()) return;
    this.isStarting.set(true);
    this.problem.set(null);
    try {
      const report = await this.client.start({ commitmentId: id, roundId: due.round.id });
      await this.router.navigate(['/', this.language, 'workspace', 'reports', report.id]);
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.isStarting.set(false);
    }
  }
}
