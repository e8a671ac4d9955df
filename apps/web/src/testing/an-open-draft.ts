import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { ProblemCode, WorkspaceReportView } from '@opev/contract';
import { READER_LANGUAGE } from '../app/language/reader-language';
import { ReportDraft } from '../app/workspace/report-edit/report-draft';
import { aWorkspaceReport } from './a-report';

/** URL of the draft of `aWorkspaceReport`. */
export const URL = '/api/v1/workspace/reports/r1';

/** An open draft, and the HTTP backend of the test. */
export function anOpenDraft(report: Partial<WorkspaceReportView> = {}) {
  TestBed.configureTestingModule({
    providers: [
      ReportDraft,
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: READER_LANGUAGE, useValue: 'en' },
    ],
  });
  const draft = TestBed.inject(ReportDraft);
  draft.open(aWorkspaceReport(report));
  return { draft, server: TestBed.inject(HttpTestingController) };
}

export const pause = (milliseconds: number): Promise<void> =>
  jest.advanceTimersByTimeAsync(milliseconds).then(() => undefined);
export const settle = (): Promise<void> => pause(1);

export function put(server: HttpTestingController): TestRequest {
  return server.expectOne(({ method, url }) => method === 'PUT' && url === URL);
}

export function accept(request: TestRequest, version: number): Promise<void> {
  request.flush(aWorkspaceReport({ version, content: request.request.body, editedAt: '2026-11-20T11:00:00.000Z' }));
  return settle();
}

export function refuse(request: TestRequest, status: number, code: ProblemCode): Promise<void> {
  request.flush({ type: `urn:problem:${code}`, status, instance: 'x' }, { status, statusText: code });
  return settle();
}

export function cut(request: TestRequest): Promise<void> {
  request.error(new ProgressEvent('error'));
  return settle();
}
