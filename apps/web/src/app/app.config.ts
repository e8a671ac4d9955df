import { LocationStrategy } from '@angular/common';
import { provideHttpClient, withFetch } from '@angular/common/http';
import { provideZonelessChangeDetection, type ApplicationConfig } from '@angular/core';
import { provideClientHydration, withEventReplay, withIncrementalHydration } from '@angular/platform-browser';
import { provideAnimationsAsync } from '@angular/platform-browser/animations/async';
import { provideRouter, TitleStrategy, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { routes } from './app.routes';
import { LanguageRootLocation } from './language/language-root-location';
import { provideLanguage } from './language/provide-language';
import { TranslatedTitle } from './language/translated-title';

/** What the application is made of, in the browser and on the server. */
export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideClientHydration(withEventReplay(), withIncrementalHydration()),
    provideHttpClient(withFetch()),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    { provide: LocationStrategy, useClass: LanguageRootLocation },
    { provide: TitleStrategy, useClass: TranslatedTitle },
    // ngx-charts asks for an animation renderer even when it is told not to animate.
    provideAnimationsAsync('noop'),
    ...provideLanguage(),
  ],
};
