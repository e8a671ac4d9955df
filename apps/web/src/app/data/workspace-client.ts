import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  WORKSPACE_PATHS,
  type PageView,
  type ReportView,
  type WorkspaceCommitmentsQuery,
  type WorkspaceCommitmentView,
  type WorkspaceReportsQuery,
  type WorkspaceReportSummaryView,
  type WorkspaceReportView,
  type WorkspaceRoundView,
} from '@opev/contract';
import { READER_LANGUAGE } from '../language/reader-language';
import { fileUrl, localizedReadOf } from './api-request';

type Read<T> = HttpResourceRef<T | undefined>;

/** Reads of the workspace. Each call creates a resource: call it in an injection context. */
@Injectable({ providedIn: 'root' })
export class WorkspaceClient {
  private readonly language = inject(READER_LANGUAGE);

  /** Rounds as they bind the reader's first organisation, newest first; those to come and those locked among them. */
  rounds(): Read<PageView<WorkspaceRoundView>> {
    return httpResource(() => localizedReadOf(this.language, WORKSPACE_PATHS.rounds));
  }

  commitments(query: () => WorkspaceCommitmentsQuery): Read<PageView<WorkspaceCommitmentView>> {
    return httpResource(() => localizedReadOf(this.language, WORKSPACE_PATHS.commitments, { query: query() }));
  }

  /** URL of the whole list as a file. */
  commitmentsFile(query: WorkspaceCommitmentsQuery): string {
    return fileUrl(this.language, WORKSPACE_PATHS.commitmentsCsv, query);
  }

  reports(query: () => WorkspaceReportsQuery): Read<PageView<WorkspaceReportSummaryView>> {
    return httpResource(() => localizedReadOf(this.language, WORKSPACE_PATHS.reports, { query: query() }));
  }

  reportsFile(query: WorkspaceReportsQuery): string {
    return fileUrl(this.language, WORKSPACE_PATHS.reportsCsv, query);
  }

  report(id: () => string): Read<WorkspaceReportView> {
    return httpResource(() => localizedReadOf(this.language, WORKSPACE_PATHS.report, { parts: { id: id() } }));
  }

  /** Of any signatory; its text where it is for everyone or for signatories. */
  publishedReport(id: () => string): Read<ReportView> {
    return httpResource(() => localizedReadOf(this.language, WORKSPACE_PATHS.publishedReport, { parts: { id: id() } }));
  }
}
