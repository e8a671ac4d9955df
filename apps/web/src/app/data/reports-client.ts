import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { PUBLIC_PATHS, type ReportsQuery, type ReportsPageView, type ReportView } from '@opev/contract';
import { READER_LANGUAGE } from '../language/reader-language';
import { localizedReadOf } from './api-request';

type Read<T> = HttpResourceRef<T | undefined>;

/** Published reports. Each call makes one resource and belongs where a component is made. */
@Injectable({ providedIn: 'root' })
export class ReportsClient {
  private readonly language = inject(READER_LANGUAGE);

  /** Newest first. Idle while the query is undefined. */
  reports(query: () => ReportsQuery | undefined): Read<ReportsPageView> {
    return httpResource(() => {
      const current = query();
      return current && localizedReadOf(this.language, PUBLIC_PATHS.reports, { query: current });
    });
  }

  report(id: () => string): Read<ReportView> {
    return httpResource(() => localizedReadOf(this.language, PUBLIC_PATHS.report, { parts: { id: id() } }));
  }
}
