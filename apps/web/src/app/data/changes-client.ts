import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { PUBLIC_PATHS, type ChangesQuery, type ChangesView } from '@opev/contract';
import { READER_LANGUAGE } from '../language/reader-language';
import { localizedReadOf } from './api-request';

/** Changes since a day. Creates a resource: call it in an injection context. */
@Injectable({ providedIn: 'root' })
export class ChangesClient {
  private readonly language = inject(READER_LANGUAGE);

  changes(query: () => ChangesQuery): HttpResourceRef<ChangesView | undefined> {
    return httpResource<ChangesView>(() => localizedReadOf(this.language, PUBLIC_PATHS.changes, { query: query() }));
  }
}
