import { HttpClient, HttpBackend, HttpErrorResponse, provideHttpClient } from '@angular/common/http';
import { provideZonelessChangeDetection, REQUEST_CONTEXT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { InProcessBackend } from './in-process-backend';
import type { InProcessAnswer } from '../render-context';

function clientOf(answer: InProcessAnswer, calls: string[] = []): HttpClient {
  const callApi = (method: string, path: string): Promise<InProcessAnswer> => {
    calls.push(`${method} ${path}`);
    return Promise.resolve(answer);
  };
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideHttpClient(),
      { provide: HttpBackend, useClass: InProcessBackend },
      { provide: REQUEST_CONTEXT, useValue: { callApi, textsVersion: 'v1' } },
    ],
  });
  return TestBed.inject(HttpClient);
}

describe('the server’s end of a request', () => {
  it('asks for path and query alone, whatever host the renderer put before them', async () => {
    const calls: string[] = [];
    const http = clientOf({ status: 200, headers: {}, body: '{"number":3}' }, calls);
    const answer = await firstValueFrom(http.get('https://opev.example/api/v1/goals/3', { params: { lang: 'ar' } }));
    expect(answer).toEqual({ number: 3 });
    expect(calls).toEqual(['GET /api/v1/goals/3?lang=ar']);
  });

  it('fails as the browser’s would, with the problem as its error', async () => {
    const http = clientOf({ status: 404, headers: {}, body: '{"type":"urn:problem:not-found"}' });
    const failure: unknown = await firstValueFrom(http.get('/api/v1/goals/99')).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(HttpErrorResponse);
    expect(failure).toMatchObject({ status: 404, error: { type: 'urn:problem:not-found' } });
  });

  it('passes no caching header on: it would keep the answer out of the page', async () => {
    const http = clientOf({
      status: 200,
      headers: { 'cache-control': 'no-cache', 'content-type': 'application/json' },
      body: '{}',
    });
    const answer = await firstValueFrom(http.get('/api/v1/summary', { observe: 'response' }));
    expect(answer.headers.keys()).toEqual(['content-type']);
  });
});
