import { HttpClient, HttpErrorResponse, httpResource, type HttpResourceRef } from '@angular/common/http';
import { computed, effect, inject, Injectable } from '@angular/core';
import { toObservable } from '@angular/core/rxjs-interop';
import { SESSION_PATHS, type ChangePassword, type SessionView, type SignIn } from '@opev/contract';
import { filter, firstValueFrom } from 'rxjs';
import { apiUrl, readOf } from './api-request';
import { SessionNews } from './session-news';

/** The signed-in session. The cookie is HttpOnly: no script reads it. */
@Injectable({ providedIn: 'root' })
export class SessionClient {
  private readonly http = inject(HttpClient);
  private readonly news = inject(SessionNews);
  private readonly resource = httpResource<SessionView>(() => readOf(SESSION_PATHS.session));
  private readonly isSettled = computed(() => !this.resource.isLoading());
  private last: SessionView['person'] | null = null;
  private readonly settled$ = toObservable(this.isSettled).pipe(filter(Boolean));

  /** Status 401 (`statusCode()`) means: nobody. Never used on public pages, which know no session. */
  get session(): HttpResourceRef<SessionView | undefined> {
    return this.resource;
  }

  /** The session as currently known; null = nobody, or unknown. */
  readonly current = computed(() => (this.resource.hasValue() ? this.resource.value() : null));

  /** Who was signed in last in this page, also after the session ended; null when nobody was, or they signed out. */
  get lastPerson(): SessionView['person'] | null {
    return this.current()?.person ?? this.last;
  }

  constructor() {
    effect(() => {
      this.last = this.current()?.person ?? this.last;
    });
  }

  /** Waits for the first answer: the session, `nobody`, or `unknown` when the server could not be reached. */
  async whoIsThere(): Promise<SessionView | 'nobody' | 'unknown'> {
    if (this.resource.status() === 'idle') this.resource.reload();
    await firstValueFrom(this.settled$);
    return this.current() ?? (this.resource.statusCode() === 401 ? 'nobody' : 'unknown');
  }

  /** Reloads the session from the server; answers as `whoIsThere`. */
  async refresh(): Promise<SessionView | 'nobody' | 'unknown'> {
    try {
      const session = await firstValueFrom(this.http.get<SessionView>(apiUrl(SESSION_PATHS.session)));
      this.resource.set(session);
      return session;
    } catch (error) {
      if (!(error instanceof HttpErrorResponse) || error.status !== 401) return 'unknown';
      this.knowNobody();
      return 'nobody';
    }
  }

  /** Rejects with an HttpErrorResponse: `wrong-credentials`, `too-many-requests`. */
  async signIn(input: SignIn): Promise<SessionView> {
    const session = await firstValueFrom(this.http.post<SessionView>(apiUrl(SESSION_PATHS.session), input));
    this.resource.set(session);
    this.news.notify();
    return session;
  }

  /** Ends the session on the server; resolves when it is cleared in the browser. */
  async signOut(): Promise<void> {
    await firstValueFrom(this.http.delete(apiUrl(SESSION_PATHS.session)));
    this.last = null;
    this.knowNobody();
    this.news.notify();
  }

  /** Rejects with `wrong-password` or field problems. */
  async changePassword(input: ChangePassword): Promise<void> {
    await firstValueFrom(this.http.put(apiUrl(SESSION_PATHS.password), input));
  }

  /** Reloaded, so that the status code says so too. */
  private knowNobody(): void {
    this.resource.set(undefined);
    this.resource.reload();
  }
}
