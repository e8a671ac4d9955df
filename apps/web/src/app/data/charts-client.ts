import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { PUBLIC_PATHS, type ChartCode, type ChartQuery, type ChartView } from '@opev/contract';
import { READER_LANGUAGE } from '../language/reader-language';
import { localizedReadOf } from './api-request';

/** The numbers of charts. Each call creates a resource: call it in an injection context. */
@Injectable({ providedIn: 'root' })
export class ChartsClient {
  private readonly language = inject(READER_LANGUAGE);

  /** Idle while the query is undefined. */
  chart(code: () => ChartCode, query: () => ChartQuery | undefined): HttpResourceRef<ChartView | undefined> {
    return httpResource<ChartView>(() => {
      const current = query();
      return current && localizedReadOf(this.language, PUBLIC_PATHS.chart, { parts: { code: code() }, query: current });
    });
  }
}
