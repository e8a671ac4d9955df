import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { KeptVersionView, ReportContentView, WorkspaceReportView } from '@opev/contract';
import { Notice } from '@opev/ui';
import { problemOf, type Problem } from '../../data/problem';
import { WorkspaceReportClient } from '../../data/workspace-report-client';
import { FormatInstant } from '../../language/format-pipes';
import { agrees, FIELD_POINTERS, labelKeyOf } from '../../reports/content-pointers';
import { FieldValue } from '../../reports/field-value';
import { ProblemText } from '../../session/problem-text';

interface ShownVersion extends KeptVersionView {
  /** Pointers of answers that differ from the report. */
  readonly pointers: readonly string[];
}

/** Kept versions, each with its differing answers: to read, copy or delete. */
@Component({
  selector: 'app-kept-versions',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FieldValue, FormatInstant, Notice, ProblemText, TranslocoDirective],
  templateUrl: './kept-versions.html',
  styleUrl: './kept-versions.css',
})
export class KeptVersions {
  private readonly client = inject(WorkspaceReportClient);

  readonly report = input.required<WorkspaceReportView>();
  /** Current content, saved or not: equal answers are not shown. */
  readonly current = input.required<ReportContentView>();
  /** The report after a version was taken away. */
  readonly changed = output<WorkspaceReportView>();

  protected readonly labelKeyOf = labelKeyOf;
  protected readonly problem = signal<Problem | null>(null);
  protected readonly versions = computed<readonly ShownVersion[]>(() =>
    this.report()
      .keptVersions.map((version) => ({
        ...version,
        pointers: FIELD_POINTERS.filter((pointer) => !agrees([pointer], version.content, this.current())),
      }))
      .filter(({ pointers }) => pointers.length > 0)
      .reverse(),
  );

  protected async drop({ id }: KeptVersionView): Promise<void> {
    this.problem.set(null);
    try {
      this.changed.emit(await this.client.dropVersion(this.report().id, id));
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }
}
