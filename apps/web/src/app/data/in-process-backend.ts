import {
  HttpErrorResponse,
  HttpHeaders,
  HttpResponse,
  type HttpBackend,
  type HttpEvent,
  type HttpRequest,
} from '@angular/common/http';
import { inject, Injectable, REQUEST_CONTEXT } from '@angular/core';
import { from, map, type Observable } from 'rxjs';
import type { InProcessAnswer, RenderContext } from '../render-context';

/**
 * HttpBackend of the server: calls the API in process, below the transfer cache, so that the browser makes no second call.
 * Only `content-type` is passed on: the API's caching headers would keep the answer out of the transfer cache.
 */
@Injectable()
export class InProcessBackend implements HttpBackend {
  private readonly context = inject<RenderContext | null>(REQUEST_CONTEXT);

  /** Emits one response, or an `HttpErrorResponse` whose `error` is the parsed problem. */
  handle(request: HttpRequest<unknown>): Observable<HttpEvent<unknown>> {
    return from(this.ask(request)).pipe(map((answer) => toResponse(request, answer)));
  }

  private ask(request: HttpRequest<unknown>): Promise<InProcessAnswer> {
    // During the build the application is started once to extract routes, without a render context.
    if (!this.context) return Promise.resolve({ status: 200, headers: {}, body: '{}' });
    const { pathname, search } = new URL(request.urlWithParams, 'http://in-process');
    return this.context.callApi(request.method, pathname + search, { accept: 'application/json' });
  }
}

function toResponse(request: HttpRequest<unknown>, answer: InProcessAnswer): HttpResponse<unknown> {
  const common = {
    status: answer.status,
    url: request.url,
    headers: new HttpHeaders({ 'content-type': answer.headers['content-type'] ?? 'application/json' }),
  };
  const body = parse(answer.body);
  if (answer.status >= 200 && answer.status < 300) return new HttpResponse({ ...common, body });
  throw new HttpErrorResponse({ ...common, error: body });
}

function parse(body: string): unknown {
  try {
    return body === '' ? null : JSON.parse(body);
  } catch {
    return null;
  }
}
