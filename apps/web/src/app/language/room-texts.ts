import { inject } from '@angular/core';
import type { ResolveFn } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { forkJoin, map } from 'rxjs';
import { READER_LANGUAGE } from './reader-language';

/** Text scopes a room may load besides those of every page. */
export type RoomScope =
  'public' | 'about' | 'charts' | 'search' | 'workspace' | 'desk' | 'reports' | 'account' | 'problems';

/**
 * Resolver for a room's route (`resolve: { texts: roomTexts('public') }`): its pages are created when their texts are
 * loaded, so that `t('public.…')` and `translate('public.…')` always find them.
 */
export function roomTexts(...scopes: readonly RoomScope[]): ResolveFn<true> {
  return () => {
    const transloco = inject(TranslocoService);
    const language = inject(READER_LANGUAGE);
    return forkJoin(scopes.map((scope) => transloco.load(`${scope}/${language}`))).pipe(map(() => true as const));
  };
}
