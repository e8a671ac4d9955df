import { isPlatformBrowser } from '@angular/common';
import { ChangeDetectionStrategy, Component, DOCUMENT, inject, PLATFORM_ID } from '@angular/core';
import { FALLBACK_LANGUAGE, isOffered } from '../language/languages';

/** `/` in a browser that was not redirected by the server: goes to the reader's first offered language. */
@Component({
  selector: 'app-language-redirect',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '',
})
export class LanguageRedirect {
  constructor() {
    if (!isPlatformBrowser(inject(PLATFORM_ID))) return;
    const window = inject(DOCUMENT).defaultView;
    const wanted = window?.navigator.languages.map((tag) => tag.split('-')[0]).find(isOffered);
    window?.location.replace(`/${wanted ?? FALLBACK_LANGUAGE}/`);
  }
}
