import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { LIMITS } from '@opev/contract';
import type { ReportTextField } from '@opev/domain';
import { Control, Field } from '@opev/ui';
import { ReaderTexts } from '../../language/reader-texts';
import { cleanText } from '../../saving/clean-text';
import { ReportDraft } from './report-draft';
import { Written } from './written';

/** Length from which the counter is shown. */
const COUNTED_FROM = LIMITS.reportText - 500;

/** One of the report's texts, in the language it is written in. */
@Component({
  selector: 'app-text-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, TranslocoDirective, Written],
  template: `
    <div *transloco="let t" [attr.data-pointer]="'/' + name()">
      <ui-field
        [label]="t('reports.field.' + name())"
        [hint]="t('workspace.write.hint.' + name())"
        [optionalText]="isOptional() ? t('workspace.write.optional') : null"
        [error]="errorKey() ? t(errorKey()!) : null"
      >
        <textarea
          uiControl
          #text
          dir="auto"
          [lang]="draft.content().textLanguage"
          [attr.rows]="isOptional() ? 3 : 7"
          [attr.maxlength]="limit"
          [appWritten]="draft.content()[name()]"
          (input)="write(text.value)"
        ></textarea>
        @if (left(); as left) {
          <p class="soft small" role="status">{{ left }}</p>
        }
      </ui-field>
    </div>
  `,
})
export class TextField {
  protected readonly draft = inject(ReportDraft);
  private readonly texts = inject(ReaderTexts);

  readonly name = input.required<ReportTextField>();
  readonly isOptional = input(false);

  protected readonly limit = LIMITS.reportText;
  protected readonly errorKey = computed(() => this.draft.problems.at(`/${this.name()}`));
  protected readonly left = computed(() => {
    const length = this.draft.content()[this.name()].length;
    return length < COUNTED_FROM ? null : this.texts.plural('workspace.write.left', LIMITS.reportText - length);
  });

  protected write(text: string): void {
    this.draft.change({ [this.name()]: cleanText(text) });
  }
}
