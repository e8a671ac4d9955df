import { computed, inject } from '@angular/core';
import type { MomentQuery, MomentView, ReportsQuery, ScopeQuery } from '@opev/contract';
import { ReportsClient } from '../../data/reports-client';
import { dayQueryOf } from '../moment/moment';

/** Newest reports shown on a page about one thing; the rest has its own list. */
const SHOWN = 10;

/** State of the page of one thing. */
interface PageFigures {
  /** The full scope of its figures, the page's own subject included. */
  readonly scope: () => ScopeQuery & Pick<ReportsQuery, 'activity'>;
  readonly momentQuery: () => MomentQuery;
  readonly answer: () => MomentView | undefined;
}

/** The newest reports behind a page's figures, and the query of their full list. Injects: call it in a field initializer. */
export function newestReportsOf({ scope, momentQuery, answer }: PageFigures) {
  // Separate from the query: an answer with the same day causes no new request.
  const day = computed(() => dayQueryOf(momentQuery(), answer()));
  const known = computed(() => {
    const moment = day();
    return moment && { ...scope(), asOf: moment.asOf };
  });
  const read = inject(ReportsClient).reports(() => {
    const filters = known();
    return filters && { ...filters, limit: SHOWN };
  });
  return { read, filters: computed((): ReportsQuery => known() ?? scope()) };
}
