import type { ParamMap } from '@angular/router';
import { SEARCH_KINDS, type SearchQuery } from '@opev/contract';
import { knownValue } from '../page/address-query';

/** Reads the search query from the address; `search` is undefined without one. */
export function readSearchQuery(params: ParamMap): SearchQuery {
  const search = params.get('search')?.trim();
  return {
    search: search === '' ? undefined : search,
    kind: knownValue(SEARCH_KINDS, params.get('kind')),
    cursor: params.get('cursor') ?? undefined,
  };
}
