import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ReportContentView } from '@opev/contract';
import { agrees, FIELD_POINTERS, labelKeyOf, valueAt } from './content-pointers';
import { FieldValue } from './field-value';

/** A report to set another one beside, and what to call it. */
export interface ComparedReport {
  readonly label: string;
  readonly content: ReportContentView;
}

/** A report's fields; beside an earlier report, with every difference marked in words. */
@Component({
  selector: 'app-report-field-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FieldValue, TranslocoDirective],
  templateUrl: './report-field-list.html',
  styleUrl: './report-field-list.css',
})
export class ReportFieldList {
  readonly content = input.required<ReportContentView>();
  /** Label of this report when compared. */
  readonly label = input('');
  readonly previous = input<ComparedReport | null>(null);

  protected readonly rows = computed(() => {
    const { content, previous } = { content: this.content(), previous: this.previous()?.content ?? null };
    return FIELD_POINTERS.filter(
      (pointer) => isAsked(pointer, content) || (previous && isAsked(pointer, previous)),
    ).map((pointer) => ({
      pointer,
      labelKey: labelKeyOf(pointer),
      isChanged: previous !== null && !agrees([pointer], content, previous),
    }));
  });

  protected readonly changes = computed(() => this.rows().filter(({ isChanged }) => isChanged).length);
}

/** A reason is asked for with some statuses only. */
function isAsked(pointer: string, content: ReportContentView): boolean {
  return pointer !== '/holdReason' || valueAt(content, pointer) !== null;
}
