import { HttpResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject, Injectable, makeStateKey, signal, TransferState } from '@angular/core';
import { NavigationStart, Router } from '@angular/router';
import { API_PREFIX, type MomentView } from '@opev/contract';
import { tap } from 'rxjs';

const RENDERED = makeStateKey<MomentView | null>('shown-moment');

/** The moment of the figures on the page that is shown; null on pages without any. For what is said of a whole page. */
@Injectable({ providedIn: 'root' })
export class ShownMoment {
  private readonly router = inject(Router);
  private readonly transfer = inject(TransferState);
  // A rendered page brings its answers along; what reads them from there passes no interceptor.
  private readonly moment = signal(this.transfer.get(RENDERED, null));
  private path: string | null = null;
  private wasRequested = false;

  readonly shown = this.moment.asReadonly();

  constructor() {
    this.router.events.subscribe((event) => {
      if (event instanceof NavigationStart) this.leaveFor(event.url);
    });
  }

  /** `isAsked`: of an answer that was asked for a moment. On a page of a past day, what is true today is beside the point. */
  remember({ asOf, snapshot }: MomentView, isRequested: boolean): void {
    if (this.wasRequested && !isRequested) return;
    this.wasRequested = isRequested;
    this.moment.set({ asOf, snapshot });
    this.transfer.set(RENDERED, this.moment());
  }

  /** Another page has another moment, or none; a filter or an anchor stays on the page. */
  private leaveFor(url: string): void {
    const [path = ''] = url.split(/[?#]/);
    if (this.path !== null && path !== this.path) this.moment.set(null);
    this.wasRequested = false;
    this.path = path;
  }
}

/** Notes the moment of every answer that carries one. */
export const noteMoment: HttpInterceptorFn = (request, next) => {
  const moments = inject(ShownMoment);
  // Language files have words under the same names.
  const isFromApi = request.url.startsWith(API_PREFIX);
  const isRequested = ['asOf', 'snapshot'].some((name) => request.params.has(name));
  return next(request).pipe(
    tap((event) => {
      if (event instanceof HttpResponse && isFromApi && isMoment(event.body)) moments.remember(event.body, isRequested);
    }),
  );
};

/** Language files pass here too, and have texts of these names. */
function isMoment(body: unknown): body is MomentView {
  if (typeof body !== 'object' || body === null || !('asOf' in body) || !('snapshot' in body)) return false;
  return typeof body.asOf === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(body.asOf);
}
