import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CountAnswer, EvidenceView, ReportContentView } from '@opev/contract';
import { isBlank, type ClaimedStatus } from '@opev/domain';
import { StatusBadge } from '@opev/ui';
import { FormatNumber, FormatPercent } from '../language/format-pipes';
import { valueAt } from './content-pointers';

/** Fields whose answer is a code of the vocabulary, and the list of terms that names it. */
const TERMS: Readonly<Record<string, string>> = {
  '/holdReason': 'terms.holdReason.',
  '/audience': 'terms.audience.',
  '/textLanguage': 'terms.language.',
};

/** The value of one field, read-only. A missing value is shown as such, never as an empty place or zero. */
@Component({
  selector: 'app-field-value',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormatNumber, FormatPercent, StatusBadge, TranslocoDirective],
  templateUrl: './field-value.html',
  styleUrl: './field-value.css',
})
export class FieldValue {
  readonly content = input.required<ReportContentView>();
  /** One of `FIELD_POINTERS`. */
  readonly pointer = input.required<string>();

  private readonly value = computed(() => valueAt(this.content(), this.pointer()) ?? null);

  protected readonly kind = computed(() => {
    const [, first = '', second] = this.pointer().split('/');
    if (first === 'evidence') return this.evidence().length > 0 ? 'evidence' : 'nothing';
    if (this.value() === null || this.value() === '') return 'nothing';
    if (second) return this.value() === 'not-collected' ? 'not-collected' : 'number';
    if (first === 'claimedStatus') return 'status';
    if (first === 'progressPercent') return 'percent';
    if (this.pointer() in TERMS) return 'term';
    return isBlank(this.text()) ? 'nothing' : 'text';
  });
  protected readonly status = computed(() => this.value() as ClaimedStatus);
  protected readonly number = computed(() => this.value() as Extract<CountAnswer, number>);
  protected readonly text = computed(() => String(this.value()));
  protected readonly termKey = computed(() => `${TERMS[this.pointer()] ?? ''}${this.text()}`);
  protected readonly evidence = computed<readonly EvidenceView[]>(() => this.content().evidence);
}
