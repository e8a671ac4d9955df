import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  SAVED_VIEW_PATHS,
  type PageView,
  type SavedList,
  type SavedViewsQuery,
  type SavedViewView,
  type SaveView,
} from '@opev/contract';
import { firstValueFrom } from 'rxjs';
import { apiUrl, readOf } from './api-request';

/** The reader's saved views of lists. */
@Injectable({ providedIn: 'root' })
export class SavedViewsClient {
  private readonly http = inject(HttpClient);

  /** Sorted by name. Idle while undefined. */
  views(list: () => SavedList | undefined): HttpResourceRef<PageView<SavedViewView> | undefined> {
    return httpResource(() => {
      const current = list();
      return current && readOf(SAVED_VIEW_PATHS.views, { query: { list: current } satisfies SavedViewsQuery });
    });
  }

  /** One of the same name is replaced. */
  save(view: SaveView): Promise<SavedViewView> {
    return firstValueFrom(this.http.put<SavedViewView>(apiUrl(SAVED_VIEW_PATHS.views), view));
  }

  async delete(id: string): Promise<void> {
    await firstValueFrom(this.http.delete(apiUrl(SAVED_VIEW_PATHS.view, { id })));
  }
}
