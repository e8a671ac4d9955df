import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  PUBLIC_PATHS,
  type GoodPracticeSummaryView,
  type GoodPracticeView,
  type GoodPracticesQuery,
  type PageView,
} from '@opev/contract';
import { READER_LANGUAGE } from '../language/reader-language';
import { localizedReadOf } from './api-request';
import { itemsOf, WHOLE_LIST } from './whole-list';

type Read<T> = HttpResourceRef<T | undefined>;

/** Good practices. Each call creates a resource: call it in an injection context. */
@Injectable({ providedIn: 'root' })
export class GoodPracticesClient {
  private readonly language = inject(READER_LANGUAGE);

  goodPractices(query: () => GoodPracticesQuery): Read<PageView<GoodPracticeSummaryView>> {
    return httpResource(() => localizedReadOf(this.language, PUBLIC_PATHS.goodPractices, { query: { ...query() } }));
  }

  /** Every sheet, by title. */
  wholeCatalogue(): Read<readonly GoodPracticeSummaryView[]> {
    return httpResource(() => localizedReadOf(this.language, PUBLIC_PATHS.goodPractices, { query: WHOLE_LIST }), {
      parse: itemsOf<GoodPracticeSummaryView>,
    });
  }

  goodPractice(slug: () => string): Read<GoodPracticeView> {
    return httpResource(() => localizedReadOf(this.language, PUBLIC_PATHS.goodPractice, { parts: { slug: slug() } }));
  }
}
