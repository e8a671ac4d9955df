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
  linkedSignal,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Breadcrumbs, Notice, PageHeading } from '@opev/ui';
import type { WorkspaceReportView } from '@opev/contract';
import { WorkspaceClient } from '../../data/workspace-client';
import { FormatDay } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';
import { TranslatedTitle } from '../../language/translated-title';
import { ActivityText } from '../../reports/activity-text';
import { ReportHistory } from '../../reports/report-history';
import { StateTag } from '../../reports/state-tag';
import { LeaveQuestion } from '../../saving/leave-question';
import type { Leavable } from '../../saving/leave-safely';
import { RoomState } from '../../session/room-state';
import { ReportEditor } from '../report-edit/report-editor';
import { ReadOnlyReport } from './read-only-report';
import { ReturnedNotice } from './returned-notice';

/** An own report: the form while it is editable, then its content and next steps, and its history. */
@Component({
  selector: 'app-workspace-report-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ActivityText,
    Breadcrumbs,
    FormatDay,
    LeaveQuestion,
    Notice,
    PageHeading,
    ReportEditor,
    ReportHistory,
    ReadOnlyReport,
    ReturnedNotice,
    RoomState,
    StateTag,
    TranslocoDirective,
  ],
  templateUrl: './workspace-report-page.html',
  styleUrl: './workspace-report-page.css',
})
export class WorkspaceReportPage implements Leavable {
  private readonly texts = inject(ReaderTexts);
  private readonly language = inject(READER_LANGUAGE);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);

  readonly id = input.required<string>();

  protected readonly report = inject(WorkspaceClient).report(this.id);
  /** The last action, announced once. */
  protected readonly done = linkedSignal<string, 'sent' | 'recalled' | null>({
    source: this.id,
    computation: () => null,
  });
  private readonly editor = viewChild(ReportEditor);
  private readonly question = viewChild.required(LeaveQuestion);
  protected readonly isSafe = computed(() => this.editor()?.isSafe() ?? true);

  protected readonly way = computed(() => [
    { label: this.texts.text('workspace.due.short'), link: ['/', this.language, 'workspace'] },
    {
      label: this.texts.text('workspace.reports.short'),
      link: ['/', this.language, 'workspace', 'reports'],
      keepsQuery: true,
    },
    { label: this.texts.text('workspace.report.title'), link: null },
  ]);

  constructor() {
    const title = inject(TranslatedTitle);
    effect(() => {
      if (!this.report.hasValue()) return;
      const { activity, roundLabel } = this.report.value();
      title.setTitle(this.texts.text('workspace.report.titleOf', { number: activity.number, round: roundLabel }));
    });
  }

  /** Saves; asks only when that fails. */
  async mayLeave(): Promise<boolean> {
    const editor = this.editor();
    return !editor || (await editor.isSafeToLeave()) || this.question().ask();
  }

  /** Closes the form and shows the report from the server. */
  protected close(report: WorkspaceReportView): void {
    this.show(report);
    if (report.state === 'submitted') this.done.set('sent');
  }

  /** Shows the report after an action. */
  protected show(report: WorkspaceReportView): void {
    const wasSent = this.report.hasValue() && this.report.value().state === 'submitted';
    this.done.set(wasSent && report.isEditable ? 'recalled' : null);
    this.report.set(report);
    // The form is gone: move the focus to the result.
    const focus = () => this.host.querySelector<HTMLElement>('ui-notice.success, app-state-tag')?.focus();
    afterNextRender({ read: focus }, { injector: this.injector });
  }
}
