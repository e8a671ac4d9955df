import { bootstrapApplication, type BootstrapContext } from '@angular/platform-browser';
import type { ApplicationRef } from '@angular/core';
import { App } from './app/app';
import { serverConfig } from './app/app.config.server';

/** One application per rendered page. */
const bootstrap = (context: BootstrapContext): Promise<ApplicationRef> =>
  bootstrapApplication(App, serverConfig, context);

export default bootstrap;
