import { type ApplicationRef, inject, mergeApplicationConfig, provideAppInitializer } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app';
import { appConfig } from './app/app.config';
import { HeadAddresses } from './app/shell/head-addresses';

/**
 * The page is there and can be read: between two pieces of work its reader comes first. The initializer puts the
 * pause between making the services and making the components.
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

/** From now on links are the router's: until then what starts the page leaves them to the browser. */
const markHydrated = async (app: ApplicationRef): Promise<void> => {
  await app.whenStable();
  document.documentElement.setAttribute('data-hydrated', '');
};

void letReaderGoFirst()
  .then(() => bootstrapApplication(App, browserConfig))
  .then(markHydrated);
