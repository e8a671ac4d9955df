import { Location, NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { filter, map } from 'rxjs';
import { factsOf, OFFERED_LANGUAGES, pathInLanguage } from '../language/languages';
import { READER_LANGUAGE } from '../language/reader-language';

/** This page in the other languages, as real links: a language is an address, not a setting. On a phone they are folded. */
@Component({
  selector: 'app-language-switch',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [NgTemplateOutlet, TranslocoDirective],
  templateUrl: './language-switch.html',
  styleUrl: './language-switch.css',
})
export class LanguageSwitch {
  private readonly location = inject(Location);
  private readonly router = inject(Router);
  private readonly language = inject(READER_LANGUAGE);

  private readonly path = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
    ),
    { initialValue: this.location.path() },
  );

  protected readonly current = factsOf(this.language);
  protected readonly others = computed(() => {
    const [path = '/', query] = (this.path().split('#')[0] ?? '/').split('?');
    return OFFERED_LANGUAGES.filter((language) => language !== this.language).map((language) => ({
      language,
      ...factsOf(language),
      href: pathInLanguage(path, language) + (query ? `?${query}` : ''),
    }));
  });
}
