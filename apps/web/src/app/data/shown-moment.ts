import { HttpResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject, Injectable, makeStateKey, signal, TransferState } from '@angular/core';
import { NavigationStart, Router } from '@angular/router';
import { API_PREFIX, type MomentView } from '@opev/contract';
import { tap } from 'rxjs';

const RENDERED = makeStateKey<MomentView | null>('shown-moment');

/** The moment of the figures on the current page; null on pages without figures. For texts about the whole page. */
@Injectable({ providedIn: 'root' })
export class ShownMoment {
  private readonly router = inject(Router);
  private readonly transfer = inject(TransferState);
  // Answers in the transfer cache pass no interceptor, so the moment is in the transfer state as well.
  private readonly moment = signal(this.transfer.get(RENDERED, null));
  private path: string | null = null;
  private wasRequested = false;

  readonly shown = this.moment.asReadonly();

  constructor() {
    this.router.events.subscribe((event) => {
      if (event instanceof NavigationStart) this.leaveFor(event.url);
    });
  }

  /** `isRequested`: the answer was requested for a moment. On a page of a past day, answers of today do not count. */
  remember({ asOf, snapshot }: MomentView, isRequested: boolean): void {
    if (this.wasRequested && !isRequested) return;
    this.wasRequested = isRequested;
    this.moment.set({ asOf, snapshot });
    this.transfer.set(RENDERED, this.moment());
  }

  /** Reset on another page; a filter or an anchor stays on the page. */
  private leaveFor(url: string): void {
    const [path = ''] = url.split(/[?#]/);
    if (this.path !== null && path !== this.path) this.moment.set(null);
    this.wasRequested = false;
    this.path = path;
  }
}

/** Records the moment of every answer that has one. */
export const noteMoment: HttpInterceptorFn = (request, next) => {
  const moments = inject(ShownMoment);
  // Language files have keys of the same names.
  const isFromApi = request.url.startsWith(API_PREFIX);
  const isRequested = ['asOf', 'snapshot'].some((name) => request.params.has(name));
  return next(request).pipe(
    tap((event) => {
      if (event instanceof HttpResponse && isFromApi && isMoment(event.body)) moments.remember(event.body, isRequested);
    }),
  );
};

/** Language files pass here too and have keys of these names. */
function isMoment(body: unknown): body is MomentView {
  if (typeof body !== 'object' || body === null || !('asOf' in body) || !('snapshot' in body)) return false;
  return typeof body.asOf === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(body.asOf);
}
