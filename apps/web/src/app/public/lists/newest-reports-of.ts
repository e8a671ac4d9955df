import { computed, inject } from '@angular/core';
import type { MomentQuery, MomentView, ReportsQuery, ScopeQuery } from '@opev/contract';
import { ReportsClient } from '../../data/reports-client';
import { dayQueryOf } from '../moment/moment';

/** Newest reports shown on a page about one thing; the rest has its own list. */
const SHOWN = 10;

/** What the page of one thing knows of itself. */
interface PageFigures {
  /** What its figures are made of. */
  readonly scope: () => ScopeQuery & Pick<ReportsQuery, 'activity'>;
  readonly momentQuery: () => MomentQuery;
  readonly answer: () => MomentView | undefined;
}

/**
 * The newest published reports behind a page's figures, and the filters under which their list shows all of them.
 * For a component's field: it reads them.
 */
export function newestReportsOf({ scope, momentQuery, answer }: PageFigures) {
  // Apart from what is asked for: an answer that changes no day is no new question.
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
