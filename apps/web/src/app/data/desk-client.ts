import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  DESK_PATHS,
  type DeskReportsQuery,
  type DeskReportSummaryView,
  type DeskReportView,
  type DeskRoundView,
  type KnownOrganizationView,
  type PageQuery,
  type PageView,
} from '@opev/contract';
import { READER_LANGUAGE } from '../language/reader-language';
import { fileUrl, localizedReadOf } from './api-request';

type Read<T> = HttpResourceRef<T | undefined>;

/** Reads of the desk. Each call creates a resource: call it in an injection context. */
@Injectable({ providedIn: 'root' })
export class DeskClient {
  private readonly language = inject(READER_LANGUAGE);

  /** Rounds with their figures, newest first. */
  rounds(): Read<PageView<DeskRoundView>> {
    return httpResource(() => localizedReadOf(this.language, DESK_PATHS.rounds));
  }

  reports(query: () => DeskReportsQuery): Read<PageView<DeskReportSummaryView>> {
    return httpResource(() => localizedReadOf(this.language, DESK_PATHS.reports, { query: query() }));
  }

  /** URL of the whole list as a file. */
  reportsFile(query: DeskReportsQuery): string {
    return fileUrl(this.language, DESK_PATHS.reportsCsv, query);
  }

  report(id: () => string): Read<DeskReportView> {
    return httpResource(() => localizedReadOf(this.language, DESK_PATHS.report, { parts: { id: id() } }));
  }

  /** Bodies named in public sources: background, not signatories. */
  knownOrganizations(query: () => PageQuery & { search?: string }): Read<PageView<KnownOrganizationView>> {
    return httpResource(() => localizedReadOf(this.language, DESK_PATHS.knownOrganizations, { query: query() }));
  }

  knownOrganizationsFile(query: { search?: string }): string {
    return fileUrl(this.language, DESK_PATHS.knownOrganizationsCsv, query);
  }
}
