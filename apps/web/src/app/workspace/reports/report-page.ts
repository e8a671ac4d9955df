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
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Breadcrumbs, Dialog, Notice, PageHeading } from '@opev/ui';
import type { WorkspaceReportView } from '@opev/contract';
import { WorkspaceClient } from '../../data/workspace-client';
import { FormatDay } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';
import { TranslatedTitle } from '../../language/translated-title';
import { ActivityText } from '../../reports/activity-text';
import { ReportHistory } from '../../reports/report-history';
import { StateTag } from '../../reports/state-tag';
import { RoomState } from '../../session/room-state';
import { ReportEditor } from '../report-edit/report-editor';
import type { Leavable } from './leave-safely';
import { ReportReading } from './report-reading';
import { ReturnedNotice } from './returned-notice';

/** One report: the form while it can be written, what it says and what becomes of it afterwards, its whole history. */
@Component({
  selector: 'app-report-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ActivityText,
    Breadcrumbs,
    Dialog,
    FormatDay,
    Notice,
    PageHeading,
    ReportEditor,
    ReportHistory,
    ReportReading,
    ReturnedNotice,
    RoomState,
    StateTag,
    TranslocoDirective,
  ],
  templateUrl: './report-page.html',
  styleUrl: './report-page.css',
})
export class ReportPage implements Leavable {
  private readonly texts = inject(ReaderTexts);
  private readonly language = inject(READER_LANGUAGE);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);

  readonly id = input.required<string>();

  protected readonly report = inject(WorkspaceClient).report(this.id);
  protected readonly isJustSent = linkedSignal({ source: this.id, computation: () => false });
  protected readonly isLeaveAsked = signal(false);
  private readonly editor = viewChild(ReportEditor);
  private answerLeaving: (leave: boolean) => void = () => undefined;

  protected readonly way = computed(() => [
    { label: this.texts.text('workspace.due.short'), link: ['/', this.language, 'workspace'] },
    { label: this.texts.text('workspace.reports.short'), link: ['/', this.language, 'workspace', 'reports'] },
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

  /** Saves what is unsaved; asks only when that fails. */
  async mayLeave(): Promise<boolean> {
    const editor = this.editor();
    if (!editor || (await editor.isSafeToLeave())) return true;
    this.isLeaveAsked.set(true);
    return new Promise((resolve) => (this.answerLeaving = resolve));
  }

  protected leave(isSure: boolean): void {
    this.answerLeaving(isSure);
    this.isLeaveAsked.set(false);
  }

  protected dismissLeaving(isOpen: boolean): void {
    if (!isOpen) this.leave(false);
  }

  /** The form is done with: shows the report as the server has it now. */
  protected close(report: WorkspaceReportView): void {
    this.isJustSent.set(report.state === 'submitted');
    this.report.set(report);
    // The form is gone: the reader goes on from what came of it.
    const focus = () => this.host.querySelector<HTMLElement>('ui-notice.success, app-state-tag')?.focus();
    afterNextRender({ read: focus }, { injector: this.injector });
  }
}
