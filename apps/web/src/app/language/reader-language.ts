import { PlatformLocation } from '@angular/common';
import { inject, InjectionToken } from '@angular/core';
import type { Language } from '@opev/domain';
import { languageOfPath } from './languages';

/**
 * The language of this page. It never changes while the application lives: choosing another one is a link to
 * another page, so that it works without JavaScript and every text, direction and request agrees.
 */
export const READER_LANGUAGE = new InjectionToken<Language>('READER_LANGUAGE', {
  providedIn: 'root',
  factory: () => languageOfPath(inject(PlatformLocation).pathname),
});
