import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Breadcrumbs } from '@opev/ui';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';

/** A breadcrumb below the overview: label and path below the language (null for the page itself). */
export interface TrailStep {
  readonly label: string;
  readonly path: readonly (string | number)[] | null;
}

/** Breadcrumbs from the overview to this page. */
@Component({
  selector: 'app-trail',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Breadcrumbs, TranslocoDirective],
  template: `<ui-breadcrumbs *transloco="let t" [label]="t('shell.figure.breadcrumbs')" [items]="items()" />`,
})
export class Trail {
  readonly steps = input.required<readonly TrailStep[]>();
  private readonly language = inject(READER_LANGUAGE);
  private readonly texts = inject(ReaderTexts);

  protected readonly items = computed(() => [
    { label: this.texts.text('shell.navigation.overview'), link: ['/', this.language] },
    ...this.steps().map(({ label, path }) => ({ label, link: path && ['/', this.language, ...path] })),
  ]);
}
