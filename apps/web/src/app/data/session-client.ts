import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { SESSION_PATHS, type ChangePassword, type SessionView, type SignIn } from '@opev/contract';
import { firstValueFrom } from 'rxjs';
import { apiUrl, readOf } from './api-request';

/** Who is signed in. The cookie is the browser's own affair: no script reads it. */
@Injectable({ providedIn: 'root' })
export class SessionClient {
  private readonly http = inject(HttpClient);
  private readonly resource = httpResource<SessionView>(() => readOf(SESSION_PATHS.session));

  /** Status 401 (`statusCode()`) means: nobody. Never used on public pages, which know no session. */
  get session(): HttpResourceRef<SessionView | undefined> {
    return this.resource;
  }

  /** Rejects with an HttpErrorResponse: `wrong-credentials`, `too-many-requests`. */
  async signIn(input: SignIn): Promise<SessionView> {
    const session = await firstValueFrom(this.http.post<SessionView>(apiUrl(SESSION_PATHS.session), input));
    this.resource.set(session);
    return session;
  }

  /** Ends the session on the server too. */
  async signOut(): Promise<void> {
    await firstValueFrom(this.http.delete(apiUrl(SESSION_PATHS.session)));
    this.resource.reload();
  }

  /** Rejects with `wrong-password` or field problems. */
  async changePassword(input: ChangePassword): Promise<void> {
    await firstValueFrom(this.http.put(apiUrl(SESSION_PATHS.password), input));
  }
}
