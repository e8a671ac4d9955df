import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable, Injector } from '@angular/core';
import { PUBLIC_PATHS, type FiltersView } from '@opev/contract';
import { READER_LANGUAGE } from '../language/reader-language';
import { localizedReadOf } from './api-request';

/** Names of what can be filtered by: goals, themes, countries, rounds. */
@Injectable({ providedIn: 'root' })
export class FiltersClient {
  private readonly language = inject(READER_LANGUAGE);
  private readonly injector = inject(Injector);
  private shared: HttpResourceRef<FiltersView | undefined> | null = null;

  /** Shared by all pages, because names do not depend on the page. A failed load is retried. */
  filters(): HttpResourceRef<FiltersView | undefined> {
    this.shared ??= httpResource<FiltersView>(() => localizedReadOf(this.language, PUBLIC_PATHS.filters), {
      injector: this.injector,
    });
    if (this.shared.status() === 'error') this.shared.reload();
    return this.shared;
  }
}
