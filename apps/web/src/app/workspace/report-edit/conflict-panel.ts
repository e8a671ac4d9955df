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
import { FormatInstant } from '../../language/format-pipes';
import { labelKeyOf } from '../../reports/content-pointers';
import { FieldValue } from '../../reports/field-value';
import { Notice } from '@opev/ui';
import { differences, suggestedChoices, type Choices, type Side } from './content-merge';
import { ReportDraft, type Conflict } from './report-draft';

/** Two people wrote the same report: both versions side by side, field by field, and the author says which stays. */
@Component({
  selector: 'app-conflict-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FieldValue, FormatInstant, Notice, TranslocoDirective],
  templateUrl: './conflict-panel.html',
  styleUrl: './conflict-panel.css',
})
export class ConflictPanel {
  private readonly draft = inject(ReportDraft);

  readonly conflict = input.required<Conflict>();
  /** Mine can no longer be saved, and the author has seen it. */
  readonly closed = output();

  protected readonly labelKeyOf = labelKeyOf;
  protected readonly sides = ['mine', 'theirs'] as const satisfies readonly Side[];
  protected readonly rows = computed(() => differences(this.conflict()));
  protected readonly choices = linkedSignal<Choices>(() => suggestedChoices(this.conflict()));
  protected readonly missing = computed(() => this.rows().filter(({ pointer }) => !this.choices().has(pointer)).length);
  /** Sent or locked meanwhile: mine can be read and copied, no longer saved. */
  protected readonly isOver = computed(() => !this.conflict().report.isEditable);

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender({ read: () => host.querySelector('h2')?.focus() });
  }

  protected choose(pointer: string, side: Side): void {
    this.choices.update((choices) => new Map([...choices, [pointer, side]]));
  }

  protected takeAll(side: Side): void {
    this.choices.set(new Map(this.rows().map(({ pointer }) => [pointer, side])));
  }

  protected async settle(): Promise<void> {
    if (this.missing() === 0) await this.draft.settleConflict(this.choices());
  }
}
