import { LocationStrategy } from '@angular/common';
import { provideHttpClient, withFetch, withInterceptors } from '@angular/common/http';
import { provideZonelessChangeDetection, type ApplicationConfig, type EnvironmentProviders } from '@angular/core';
import { provideClientHydration, withEventReplay, withIncrementalHydration } from '@angular/platform-browser';
import { provideAnimationsAsync } from '@angular/platform-browser/animations/async';
import { provideRouter, TitleStrategy, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { routes } from './app.routes';
import { noteMoment } from './data/shown-moment';
import { LanguageRootLocation } from './language/language-root-location';
import { provideLanguage } from './language/provide-language';
import { TranslatedTitle } from './language/translated-title';

/** Set by Angular in development builds; the builder removes code behind it in production. */
declare const ngDevMode: boolean | undefined;
/**
 * ngx-charts binds animations even when they are disabled, and Angular requires a provider in development builds only;
 * production leaves it out, and 17 kB with it.
 */
const UNPLAYED_ANIMATIONS: readonly EnvironmentProviders[] =
  typeof ngDevMode === 'undefined' || ngDevMode ? [provideAnimationsAsync('noop')] : [];

/** Providers of the application, in the browser and on the server. */
export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideClientHydration(withEventReplay(), withIncrementalHydration()),
    provideHttpClient(withFetch(), withInterceptors([noteMoment])),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    { provide: LocationStrategy, useClass: LanguageRootLocation },
    { provide: TitleStrategy, useClass: TranslatedTitle },
    ...UNPLAYED_ANIMATIONS,
    ...provideLanguage(),
  ],
};
