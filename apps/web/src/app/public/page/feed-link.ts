import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { READER_LANGUAGE } from '../../language/reader-language';

/** The feed of newly published reports of the whole Plan, or of one goal, country or organisation. */
@Component({
  selector: 'app-feed-link',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoDirective],
  template: `<a *transloco="let t" type="application/atom+xml" [href]="address()">{{ t('public.feed.follow') }}</a>`,
})
export class FeedLink {
  /** The page it follows, below the language: `goals/3`; none for the whole Plan. */
  readonly page = input<string>('');

  private readonly language = inject(READER_LANGUAGE);
  protected readonly address = computed(() => {
    const page = this.page();
    return `/${this.language}${page && `/${page}`}/feed.atom`;
  });
}
