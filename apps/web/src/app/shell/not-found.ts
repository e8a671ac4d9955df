import { ChangeDetectionStrategy, Component, inject, RESPONSE_INIT } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { RouterLink } from '@angular/router';
import { READER_LANGUAGE } from '../language/reader-language';
import { ReaderTexts } from '../language/reader-texts';
import { TranslatedTitle } from '../language/translated-title';

/** The not-found page, with status 404 on the server. Pages without data show it too. */
@Component({
  selector: 'app-not-found',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoDirective, RouterLink],
  template: `
    <section class="page" *transloco="let t">
      <h1>{{ t('shell.notFound.title') }}</h1>
      <p>{{ t('shell.notFound.text') }}</p>
      <p>
        <a [routerLink]="['/', language]">{{ t('shell.notFound.toOverview') }}</a>
      </p>
    </section>
  `,
})
export class NotFound {
  protected readonly language = inject(READER_LANGUAGE);

  constructor() {
    inject(TranslatedTitle).setTitle(inject(ReaderTexts).text('shell.notFound.title'));
    const response = inject(RESPONSE_INIT, { optional: true });
    if (response) response.status = 404;
  }
}
