import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { PUBLIC_PATHS, type SearchQuery, type SearchView } from '@opev/contract';
import { READER_LANGUAGE } from '../language/reader-language';
import { localizedReadOf } from './api-request';

/** What is found in texts, names, reports and good practices. Each call makes one resource. */
@Injectable({ providedIn: 'root' })
export class SearchClient {
  private readonly language = inject(READER_LANGUAGE);

  /** Best first; asks nothing, and stays idle, while there is nothing to look for. */
  results(query: () => SearchQuery): HttpResourceRef<SearchView | undefined> {
    return httpResource(() => {
      const current = query();
      return current.search === undefined
        ? undefined
        : localizedReadOf(this.language, PUBLIC_PATHS.search, { query: { ...current } });
    });
  }
}
