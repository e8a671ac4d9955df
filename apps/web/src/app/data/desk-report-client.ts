import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  DESK_PATHS,
  type ApproveReport,
  type DeskReportView,
  type ReturnReport,
  type ReviewDraftContent,
  type ReviewDraftView,
  type WithdrawReport,
} from '@opev/contract';
import { firstValueFrom } from 'rxjs';
import { READER_LANGUAGE } from '../language/reader-language';
import { apiUrl } from './api-request';
import { ifMatch } from './versioned';

/** The report a decision is about, and the version that was read: a decision on anything newer is refused. */
export interface ReadReport {
  readonly id: string;
  readonly version: number;
}

/** Decisions of the desk. Every call rejects with an HttpErrorResponse (`problemOf` reads it). */
@Injectable({ providedIn: 'root' })
export class DeskReportClient {
  private readonly http = inject(HttpClient);
  private readonly params = { lang: inject(READER_LANGUAGE) };

  /** The report as it is now, with what this reader has entered. */
  load(id: string): Promise<DeskReportView> {
    return firstValueFrom(this.http.get<DeskReportView>(apiUrl(DESK_PATHS.report, { id }), { params: this.params }));
  }

  /** `version` is the one the reader's page saw; rejects with `version-stale` when another window saved since. */
  saveDraft(id: string, version: number, content: ReviewDraftContent): Promise<ReviewDraftView> {
    const url = apiUrl(DESK_PATHS.reviewDraft, { id });
    return firstValueFrom(this.http.put<ReviewDraftView>(url, content, { headers: ifMatch(version) }));
  }

  return(report: ReadReport, input: ReturnReport): Promise<DeskReportView> {
    return this.post(DESK_PATHS.returning, report, input);
  }

  approve(report: ReadReport, input: ApproveReport): Promise<DeskReportView> {
    return this.post(DESK_PATHS.approval, report, input);
  }

  publish(report: ReadReport): Promise<DeskReportView> {
    return this.post(DESK_PATHS.publication, report, null);
  }

  withdraw(report: ReadReport, input: WithdrawReport): Promise<DeskReportView> {
    return this.post(DESK_PATHS.withdrawal, report, input);
  }

  private post(path: string, { id, version }: ReadReport, body: object | null): Promise<DeskReportView> {
    const options = { headers: ifMatch(version), params: this.params };
    return firstValueFrom(this.http.post<DeskReportView>(apiUrl(path, { id }), body, options));
  }
}
