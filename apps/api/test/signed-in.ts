import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { API_PREFIX, type ProblemView } from '@opev/contract';
import { SESSION_COOKIE } from '../src/platform/sessions/session-cookie';
import { SessionsService } from '../src/platform/sessions/sessions.service';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface Ask {
  readonly body?: object | string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer<T> {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  /** The body of a success; `{}` without one. */
  readonly body: T;
  /** The body as a problem. */
  readonly problem: ProblemView;
}

/** Calls the API over HTTP as one person or as a visitor. */
export type ApiClient = <T>(method: Method, path: string, ask?: Ask) => Promise<Answer<T>>;

/** Calls as a person (null = visitor), with a new session each time, so that tests may let hours pass. Paths without `/api/v1`. */
export function apiClientFor(app: NestFastifyApplication, person: { readonly id: string } | null): ApiClient {
  return async <T>(method: Method, path: string, { body, headers }: Ask = {}) => {
    const session = person ? await app.get(SessionsService).open(person.id) : null;
    const cookie = session ? { cookie: `${SESSION_COOKIE}=${session.token}` } : {};
    const response = await app.inject({
      method,
      url: `${API_PREFIX}${path}`,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...cookie, ...headers },
      ...(body === undefined ? {} : { payload: body }),
    });
    const json = (response.body === '' ? {} : response.json()) as unknown;
    return { status: response.statusCode, headers: response.headers, body: json as T, problem: json as ProblemView };
  };
}
