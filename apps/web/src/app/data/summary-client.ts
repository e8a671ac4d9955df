import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { PUBLIC_PATHS, type MomentQuery, type SummaryView } from '@opev/contract';
import { READER_LANGUAGE } from '../language/reader-language';
import { localizedReadOf } from './api-request';

/** The summary of the whole Plan. Creates a resource: call it in an injection context. */
@Injectable({ providedIn: 'root' })
export class SummaryClient {
  private readonly language = inject(READER_LANGUAGE);

  /** Without the figures of each organisation: no page shows them, and they are most of the answer. */
  summary(moment: () => MomentQuery = () => ({})): HttpResourceRef<SummaryView | undefined> {
    return httpResource<SummaryView>(() =>
      localizedReadOf(this.language, PUBLIC_PATHS.summary, {
        query: { ...moment(), without: 'organizations' },
      }),
    );
  }
}
