import { inject } from '@angular/core';
import type { ResolveFn } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { forkJoin, map } from 'rxjs';
import { READER_LANGUAGE } from './reader-language';

/** The language files a room may ask for besides those of every page. */
export type RoomScope =
  'public' | 'about' | 'charts' | 'search' | 'workspace' | 'desk' | 'reports' | 'account' | 'problems';

/**
 * Put on a room's route (`resolve: { texts: roomTexts('public') }`): its pages are made when their texts are
 * there, so `t('public.…')` and `translate('public.…')` always find them.
 */
export function roomTexts(...scopes: readonly RoomScope[]): ResolveFn<true> {
  return () => {
    const transloco = inject(TranslocoService);
    const language = inject(READER_LANGUAGE);
    return forkJoin(scopes.map((scope) => transloco.load(`${scope}/${language}`))).pipe(map(() => true as const));
  };
}
