import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { AUDIENCES, LANGUAGES, type Language } from '@opev/domain';
import { Control, Field, Notice } from '@opev/ui';
import { FieldError } from './field-error';
import { ReportDraft } from './report-draft';

/** Who may read what was written, asked each time in plain words, and the language it is written in. */
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
