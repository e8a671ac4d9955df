import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  WORKSPACE_PATHS,
  type PageQuery,
  type PageView,
  type WorkspaceCommitmentsQuery,
  type WorkspaceCommitmentView,
  type WorkspaceReportSummaryView,
  type WorkspaceReportView,
  type WorkspaceRoundView,
} from '@opev/contract';
import { READER_LANGUAGE } from '../language/reader-language';
import { localizedReadOf } from './api-request';

type Read<T> = HttpResourceRef<T | undefined>;

/** What the workspace reads. Each call makes one resource and belongs where a component is made. */
@Injectable({ providedIn: 'root' })
export class WorkspaceClient {
  private readonly language = inject(READER_LANGUAGE);

  /** Open rounds, the soonest due first. */
  rounds(): Read<readonly WorkspaceRoundView[]> {
    return httpResource(() => localizedReadOf(this.language, WORKSPACE_PATHS.rounds));
  }

  commitments(query: () => WorkspaceCommitmentsQuery & PageQuery): Read<PageView<WorkspaceCommitmentView>> {
    return httpResource(() => localizedReadOf(this.language, WORKSPACE_PATHS.commitments, { query: { ...query() } }));
  }

  reports(query: () => PageQuery): Read<PageView<WorkspaceReportSummaryView>> {
    return httpResource(() => localizedReadOf(this.language, WORKSPACE_PATHS.reports, { query: { ...query() } }));
  }

  report(id: () => string): Read<WorkspaceReportView> {
    return httpResource(() => localizedReadOf(this.language, WORKSPACE_PATHS.report, { parts: { id: id() } }));
  }
}
