import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { LIMITS } from '@opev/contract';
import { Control, Field, Notice } from '@opev/ui';
import { FormatInstant } from '../../language/format-pipes';
import { ReaderTexts } from '../../language/reader-texts';
import { labelKeyOf, withValueAt } from '../../reports/content-pointers';
import { FieldValue } from '../../reports/field-value';
import { ProblemText } from '../../session/problem-text';
import { cleanText } from '../../saving/clean-text';
import { disputes, onlyMine, type MergeChoice, type Choices, type Difference, type Side } from './content-merge';
import { ReportDraft, type Conflict } from './report-draft';

/**
 * Conflict resolution: both versions side by side, to choose or join answer by answer. When the report was submitted or
 * closed meanwhile, mine is shown read-only.
 */
@Component({
  selector: 'app-conflict-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, FieldValue, FormatInstant, Notice, ProblemText, TranslocoDirective],
  templateUrl: './conflict-panel.html',
  styleUrl: './conflict-panel.css',
})
export class ConflictPanel {
  protected readonly draft = inject(ReportDraft);
  private readonly texts = inject(ReaderTexts);

  readonly conflict = input.required<Conflict>();
  /** Closes the panel when mine can no longer be saved. */
  readonly closed = output();

  protected readonly labelKeyOf = labelKeyOf;
  protected readonly limit = LIMITS.reportText;
  protected readonly sides = ['mine', 'theirs'] as const satisfies readonly Side[];
  /** Submitted or locked meanwhile: mine can be copied but not saved. */
  protected readonly isOver = computed(() => !this.conflict().report.isEditable);
  protected readonly rows = computed(() => (this.isOver() ? onlyMine : disputes)(this.conflict()));
  protected readonly choices = linkedSignal<Choices>(() => {
    this.rows();
    return new Map();
  });
  protected readonly missing = computed(() => this.rows().filter(({ pointer }) => !this.choices().has(pointer)).length);

  /** Who wrote the other version: me in another window, a colleague, or somebody who is not known any more. */
  protected readonly writer = computed(() => {
    const { isReader, name } = this.conflict().report.editedBy;
    if (isReader) return 'own';
    return name ? 'colleague' : 'somebody';
  });
  /** Why mine is too late. */
  protected readonly end = computed(() => {
    const { state, history } = this.conflict().report;
    const sent = history.findLast(({ move }) => move === 'submit');
    return { isSent: state === 'submitted' && sent !== undefined, at: sent?.occurredAt ?? null };
  });

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender({ read: () => host.querySelector('h2')?.focus() });
  }

  protected name(side: Side): string {
    if (side === 'mine') return this.texts.text('workspace.conflict.mine');
    const key = this.writer() === 'own' ? 'workspace.conflict.otherWindow' : 'workspace.conflict.theirs';
    return this.texts.text(key);
  }

  protected choose(pointer: string, choice: MergeChoice): void {
    this.choices.update((choices) => new Map([...choices, [pointer, choice]]));
  }

  protected isJoined(pointer: string): boolean {
    return typeof this.choices().get(pointer) === 'object';
  }

  /** The joined answer so far, editable. */
  protected joinedText({ pointer, joined }: Difference): string {
    const choice = this.choices().get(pointer);
    return String(typeof choice === 'object' ? choice.joined : joined);
  }

  protected write(pointer: string, text: string): void {
    this.choose(pointer, { joined: cleanText(text) });
  }

  protected isText({ joined }: Difference): boolean {
    return typeof joined === 'string';
  }

  /** The content with the joined answer. */
  protected joinedContent({ pointer, joined }: Difference): Conflict['mine'] {
    return withValueAt(this.conflict().theirs, pointer, joined);
  }

  protected async settle(): Promise<void> {
    if (this.missing() === 0) await this.draft.settleConflict(this.choices());
  }
}
