import type { ParamMap } from '@angular/router';
import { SEARCH_KINDS, type SearchQuery } from '@opev/contract';
import { knownValue } from '../page/address-query';

/** What the address of the search page asks for; `search` is undefined while nothing is looked for. */
export function readSearchQuery(params: ParamMap): SearchQuery {
  const search = params.get('search')?.trim();
  return {
    search: search === '' ? undefined : search,
    kind: knownValue(SEARCH_KINDS, params.get('kind')),
    cursor: params.get('cursor') ?? undefined,
  };
}
