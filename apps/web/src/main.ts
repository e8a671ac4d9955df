import { type ApplicationRef, inject, mergeApplicationConfig, provideAppInitializer } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app';
import { appConfig } from './app/app.config';
import { HeadAddresses } from './app/shell/head-addresses';

/**
 * Yields to the browser between long tasks, so that the readable page stays responsive: the initializer adds a pause between
 * creating services and components.
 */
const letReaderGoFirst = (): Promise<void> => new Promise((done) => setTimeout(done));
const browserConfig = mergeApplicationConfig(appConfig, {
  providers: [
    provideAppInitializer(letReaderGoFirst),
    provideAppInitializer(() => {
      inject(HeadAddresses).follow();
    }),
  ],
});

/** Marks the page as hydrated: from now on links are the router's. */
const markHydrated = async (app: ApplicationRef): Promise<void> => {
  await app.whenStable();
  document.documentElement.setAttribute('data-hydrated', '');
};

void letReaderGoFirst()
  .then(() => bootstrapApplication(App, browserConfig))
  .then(markHydrated);
