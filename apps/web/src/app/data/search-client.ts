import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { PUBLIC_PATHS, type SearchQuery, type SearchView } from '@opev/contract';
import { READER_LANGUAGE } from '../language/reader-language';
import { localizedReadOf } from './api-request';

/** Search. Each call creates a resource. */
@Injectable({ providedIn: 'root' })
export class SearchClient {
  private readonly language = inject(READER_LANGUAGE);

  /** Best first; idle without a search text. */
  results(query: () => SearchQuery): HttpResourceRef<SearchView | undefined> {
    return httpResource(() => {
      const current = query();
      return current.search === undefined
        ? undefined
        : localizedReadOf(this.language, PUBLIC_PATHS.search, { query: { ...current } });
    });
  }
}
