import {
  DOCUMENT,
  inject,
  isDevMode,
  provideAppInitializer,
  type EnvironmentProviders,
  type Provider,
} from '@angular/core';
import { provideTransloco, provideTranslocoTranspiler, TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { InsertedOnce } from './inserted-once';
import { FALLBACK_LANGUAGE, factsOf, OFFERED_LANGUAGES } from './languages';
import { READER_LANGUAGE } from './reader-language';
import { TextsLoader } from './texts-loader';

/**
 * Sets the page's language: texts, `lang` and `dir`, before the first component is created; a resolver would be too late for
 * the header.
 */
export function provideLanguage(): (EnvironmentProviders | Provider)[] {
  return [
    provideTransloco({
      loader: TextsLoader,
      config: {
        availableLangs: [...OFFERED_LANGUAGES],
        defaultLang: FALLBACK_LANGUAGE,
        reRenderOnLangChange: false,
        prodMode: !isDevMode(),
        failedRetries: 1,
        missingHandler: { logMissingKey: true, useFallbackTranslation: false, allowEmpty: false },
      },
    }),
    provideTranslocoTranspiler(InsertedOnce),
    provideAppInitializer(async () => {
      const language = inject(READER_LANGUAGE);
      const transloco = inject(TranslocoService);
      const root = inject(DOCUMENT).documentElement;
      root.lang = language;
      root.dir = factsOf(language).direction;
      transloco.setActiveLang(language);
      await firstValueFrom(transloco.load(language));
    }),
  ];
}
