import { HttpClient, HttpHeaders } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  WORKSPACE_PATHS,
  type AskBack,
  type SaveReport,
  type StartReport,
  type WithdrawReport,
  type WorkspaceReportView,
} from '@opev/contract';
import { firstValueFrom, type Observable } from 'rxjs';
import { READER_LANGUAGE } from '../language/reader-language';
import { apiUrl } from './api-request';
import { ifMatch } from './versioned';

/** A report and the version the author saw. */
export interface SeenReport {
  readonly id: string;
  readonly version: number;
}

/** Writes of the workspace. Every call rejects with an HttpErrorResponse (`problemOf` reads it). */
@Injectable({ providedIn: 'root' })
export class WorkspaceReportClient {
  private readonly http = inject(HttpClient);
  private readonly params = { lang: inject(READER_LANGUAGE) };

  /** A new draft; on a published report of the same commitment and round, a draft that corrects it. */
  start(input: StartReport): Promise<WorkspaceReportView> {
    return this.answer(this.http.post<WorkspaceReportView>(apiUrl(WORKSPACE_PATHS.reports), input, this.options()));
  }

  /** The report as it is on the server now, to compare with. */
  load(id: string): Promise<WorkspaceReportView> {
    return this.answer(this.http.get<WorkspaceReportView>(apiUrl(WORKSPACE_PATHS.report, { id }), this.options()));
  }

  /** `version` is the one the author saw; rejects with `version-stale` when there is a newer one. */
  save(id: string, version: number, content: SaveReport): Promise<WorkspaceReportView> {
    const url = apiUrl(WORKSPACE_PATHS.report, { id });
    return this.answer(this.http.put<WorkspaceReportView>(url, content, this.options(ifMatch(version))));
  }

  /** The same key on every retry of one submission. Rejects with `report-incomplete` and its pointers. */
  submit(id: string, version: number, key: string): Promise<WorkspaceReportView> {
    const url = apiUrl(WORKSPACE_PATHS.submission, { id });
    const headers = ifMatch(version).set('Idempotency-Key', key);
    return this.answer(this.http.post<WorkspaceReportView>(url, null, this.options(headers)));
  }

  /** Stores kept versions of both sides of a conflict until the report is published. */
  keepVersion(id: string, content: SaveReport): Promise<WorkspaceReportView> {
    const url = apiUrl(WORKSPACE_PATHS.keptVersions, { id });
    return this.answer(this.http.post<WorkspaceReportView>(url, content, this.options()));
  }

  /** Permanently deletes a kept version. */
  dropVersion(id: string, version: string): Promise<WorkspaceReportView> {
    const url = apiUrl(WORKSPACE_PATHS.keptVersion, { id, version });
    return this.answer(this.http.delete<WorkspaceReportView>(url, this.options()));
  }

  /** Recalls a report nobody has opened; rejects with `opened-at-desk`, `round-closed`. */
  recall(report: SeenReport): Promise<WorkspaceReportView> {
    return this.move(WORKSPACE_PATHS.recall, report, null);
  }

  askBack(report: SeenReport, input: AskBack): Promise<WorkspaceReportView> {
    return this.move(WORKSPACE_PATHS.askBack, report, input);
  }

  discard(report: SeenReport): Promise<WorkspaceReportView> {
    return this.move(WORKSPACE_PATHS.discard, report, null);
  }

  /** Rejects with `conflict` when another report was begun in its place. */
  restore(report: SeenReport): Promise<WorkspaceReportView> {
    return this.move(WORKSPACE_PATHS.restore, report, null);
  }

  withdraw(id: string, version: number, input: WithdrawReport): Promise<WorkspaceReportView> {
    const url = apiUrl(WORKSPACE_PATHS.withdrawal, { id });
    return this.answer(this.http.post<WorkspaceReportView>(url, input, this.options(ifMatch(version))));
  }

  private move(path: string, { id, version }: SeenReport, input: object | null): Promise<WorkspaceReportView> {
    const options = this.options(ifMatch(version));
    return this.answer(this.http.post<WorkspaceReportView>(apiUrl(path, { id }), input, options));
  }

  private options(headers = new HttpHeaders()): { headers: HttpHeaders; params: Record<string, string> } {
    return { headers, params: this.params };
  }

  private answer<T>(request: Observable<T>): Promise<T> {
    return firstValueFrom(request);
  }
}
