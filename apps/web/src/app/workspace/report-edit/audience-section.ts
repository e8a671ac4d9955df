import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { AUDIENCES, LANGUAGES, type Language } from '@opev/domain';
import { Control, Field, Notice } from '@opev/ui';
import { FieldError } from './field-error';
import { ReportDraft } from './report-draft';

/** Choice of audience, in plain words and without default, and of the text's language. */
@Component({
  selector: 'app-audience-section',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, FieldError, Notice, TranslocoDirective],
  templateUrl: './audience-section.html',
  styleUrl: './status-section.css',
})
export class AudienceSection {
  protected readonly draft = inject(ReportDraft);

  protected readonly audiences = AUDIENCES;
  protected readonly languages = LANGUAGES;
  protected readonly audience = computed(() => this.draft.content().audience);
  protected readonly errorKey = computed(() => this.draft.problems.at('/audience'));
  protected readonly isProtected = computed(() => this.draft.report().isProtected);

  protected chooseLanguage(language: string): void {
    this.draft.change({ textLanguage: language as Language });
  }
}
