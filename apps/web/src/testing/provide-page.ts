import { PlatformLocation } from '@angular/common';
import { MockPlatformLocation } from '@angular/common/testing';
import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection, type EnvironmentProviders, type Provider } from '@angular/core';
import { provideRouter } from '@angular/router';
import {
  provideTransloco,
  provideTranslocoTranspiler,
  TRANSLOCO_MISSING_HANDLER,
  type Translation,
} from '@jsverse/transloco';
import type { Language } from '@opev/domain';
import { of } from 'rxjs';
import { InsertedOnce } from '../app/language/inserted-once';
import { READER_LANGUAGE } from '../app/language/reader-language';
import { sourcesIn } from './sources';

/**
 * Providers of component tests: the real texts of a language (a missing key fails the test), and HTTP requests for
 * `HttpTestingController`.
 */
export function providePage(language: Language = 'en'): (Provider | EnvironmentProviders)[] {
  return [
    provideZonelessChangeDetection(),
    provideHttpClient(),
    provideHttpClientTesting(),
    provideRouter([]),
    { provide: READER_LANGUAGE, useValue: language },
    {
      provide: PlatformLocation,
      useFactory: () => new MockPlatformLocation({ startUrl: `http://localhost/${language}/` }),
    },
    provideTransloco({
      loader: class {
        getTranslation = (path: string) => of(path.includes('/') ? {} : allTexts(language));
      },
      config: {
        availableLangs: [language],
        defaultLang: language,
        prodMode: true,
        missingHandler: { logMissingKey: false },
      },
    }),
    provideTranslocoTranspiler(InsertedOnce),
    {
      provide: TRANSLOCO_MISSING_HANDLER,
      useValue: {
        handle: (key: string) => {
          throw new Error(`No text for ${key} in ${language}`);
        },
      },
    },
  ];
}

function allTexts(language: Language): Translation {
  const files = sourcesIn('apps/web/src/i18n', `${language}.json`);
  return Object.fromEntries(files.map(({ path, text }) => [path.split('/').at(-2), JSON.parse(text) as Translation]));
}
