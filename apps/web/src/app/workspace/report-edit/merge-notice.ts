import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Notice } from '@opev/ui';
import { ReaderTexts } from '../../language/reader-texts';
import { labelKeyOf } from '../../reports/content-pointers';
import type { Merge } from './report-draft';

/** A notice of answers that were merged from another version: whose, and which. */
@Component({
  selector: 'app-merge-notice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Notice],
  template: `
    <ui-notice [live]="true">
      <p>{{ text() }}</p>
    </ui-notice>
  `,
})
export class MergeNotice {
  private readonly texts = inject(ReaderTexts);

  readonly merge = input.required<Merge>();

  protected readonly text = computed(() => {
    const { by, pointers } = this.merge();
    const answers = pointers.map((pointer) => this.texts.text(labelKeyOf(pointer))).join(' · ');
    if (by.isReader) return this.texts.text('workspace.merge.own', { answers });
    return by.name
      ? this.texts.text('workspace.merge.colleague', { name: `\u2068${by.name}\u2069`, answers })
      : this.texts.text('workspace.merge.somebody', { answers });
  });
}
