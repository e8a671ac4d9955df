import { ChangeDetectionStrategy, Component, effect, inject, input } from '@angular/core';
import { WorkspaceClient } from '../../data/workspace-client';
import { ReaderTexts } from '../../language/reader-texts';
import { TranslatedTitle } from '../../language/translated-title';
import { PublishedReportArticle } from '../../reports/published-report-article';
import { RoomState } from '../../session/room-state';

/** A published report of any signatory, with its text for signatories. */
@Component({
  selector: 'app-published-report-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PublishedReportArticle, RoomState],
  template: `
    <div class="page">
      @if (report.hasValue()) {
        <app-published-report-article reader="signatory" [report]="report.value()" />
      }
      <app-room-state [resource]="report" />
    </div>
  `,
})
export class PublishedReportPage {
  readonly id = input.required<string>();

  protected readonly report = inject(WorkspaceClient).publishedReport(this.id);

  constructor() {
    const texts = inject(ReaderTexts);
    const title = inject(TranslatedTitle);
    effect(() => {
      if (!this.report.hasValue()) return;
      const { activity, round } = this.report.value();
      title.setTitle(texts.text('public.report.pageTitle', { number: activity, round: round.label }));
    });
  }
}
