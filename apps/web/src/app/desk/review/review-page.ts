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
  untracked,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { DeskReportView } from '@opev/contract';
import { Breadcrumbs, Card, preventBrowserDefault, Notice, PageHeading, RatingBadge } from '@opev/ui';
import { DeskClient } from '../../data/desk-client';
import { FormatDay, FormatInstant, Plural } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';
import { TranslatedTitle } from '../../language/translated-title';
import { ActivityText } from '../../reports/activity-text';
import { ReportFieldList } from '../../reports/report-field-list';
import { ReportHistory } from '../../reports/report-history';
import { StateTag } from '../../reports/state-tag';
import { LeaveQuestion } from '../../saving/leave-question';
import type { Leavable } from '../../saving/leave-safely';
import { RoomState } from '../../session/room-state';
import { DecisionPanel } from './decision-panel';
import { ReviewDraft } from './review-draft';

/** The review page: the Plan's text, the report beside the previous one, and the decision. */
@Component({
  selector: 'app-review-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ActivityText,
    Breadcrumbs,
    Card,
    DecisionPanel,
    FormatDay,
    FormatInstant,
    LeaveQuestion,
    Notice,
    PageHeading,
    Plural,
    RatingBadge,
    ReportFieldList,
    ReportHistory,
    RoomState,
    StateTag,
    TranslocoDirective,
  ],
  templateUrl: './review-page.html',
  styleUrl: './review-page.css',
  providers: [ReviewDraft],
  host: {
    '(window:online)': 'draft.saveNow()',
    '(window:beforeunload)': 'warnOfLoss($event)',
    '(document:visibilitychange)': 'saveWhenHidden()',
  },
})
export class ReviewPage implements Leavable {
  private readonly texts = inject(ReaderTexts);
  private readonly language = inject(READER_LANGUAGE);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);

  protected readonly draft = inject(ReviewDraft);
  private readonly question = viewChild.required(LeaveQuestion);

  readonly id = input.required<string>();

  protected readonly report = inject(DeskClient).report(this.id);
  /** The state a decision of mine just led to, to be said once. */
  protected readonly decided = linkedSignal<string, DeskReportView['state'] | null>({
    source: this.id,
    computation: () => null,
  });

  protected readonly way = computed(() => [
    { label: this.texts.text('desk.queue.short'), link: ['/', this.language, 'desk'], keepsQuery: true },
    { label: this.texts.text('desk.review.title'), link: null },
  ]);
  /** A name may be written the other way than the page: it is isolated. */
  protected readonly heading = computed(() => {
    if (!this.report.hasValue()) return '';
    const { activity, organization } = this.report.value();
    const name = `\u2068${organization.name}\u2069`;
    return this.texts.text('desk.review.titleOf', { number: activity.number, name });
  });
  /** What the organisation said when it asked for the report back. */
  protected readonly askedBackWith = computed(() => {
    const history = this.report.hasValue() ? this.report.value().history : [];
    return history.findLast(({ move }) => move === 'ask-back')?.comment ?? '';
  });
  protected readonly previous = computed(() => {
    const previous = this.report.hasValue() ? this.report.value().previous : null;
    return previous && { label: previous.roundLabel, content: previous.content };
  });

  constructor() {
    const title = inject(TranslatedTitle);
    effect(() => {
      if (this.heading()) title.setTitle(this.heading());
    });
    const opened = computed(() => (this.report.hasValue() ? this.report.value().id : null));
    effect(() => {
      if (opened() !== null) untracked(() => this.draft.open(this.report.value() as DeskReportView));
    });
  }

  /** Saves what is unsaved; asks only when that fails. */
  async mayLeave(): Promise<boolean> {
    return this.draft.isSafe() || (await this.draft.saveNow()) || this.question().ask();
  }

  /** Saves when hidden: a phone may close a background page at any time. */
  protected saveWhenHidden(): void {
    if (document.visibilityState === 'hidden' && this.draft.saveState().kind === 'unsaved') void this.draft.saveNow();
  }

  protected warnOfLoss(event: BeforeUnloadEvent): void {
    if (!this.draft.isSafe()) preventBrowserDefault(event);
  }

  protected showDecided(report: DeskReportView): void {
    this.report.set(report);
    this.decided.set(report.state);
    // The pressed button is gone: move the focus to the result.
    const focus = () => this.host.querySelector<HTMLElement>('ui-notice.success')?.focus();
    afterNextRender({ read: focus }, { injector: this.injector });
  }
}
