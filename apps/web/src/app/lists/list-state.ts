import type { HttpResourceRef } from '@angular/common/http';
import { computed, inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, type ParamMap } from '@angular/router';
import type { PageView, SavedList } from '@opev/contract';
import { latestValue } from '../data/latest-value';
import type { ListFilter, ListQuery, ListSorts } from './list-filters';

/** A list behind the sign-in, described once. */
export interface ListDefinition<T> {
  /** Under this its views are saved; null: it has none. */
  readonly savedAs: SavedList | null;
  readonly filters: readonly ListFilter[];
  /** Left out: the list has one order. */
  readonly sorts?: ListSorts;
  readonly read: (query: () => ListQuery) => HttpResourceRef<PageView<T> | undefined>;
  /** Address of the whole list under a query, as a file; left out: it cannot be taken away. */
  readonly csvOf?: (query: ListQuery) => string;
}

/** A list as it is shown: all of it follows from the address, so it can be shared, saved, and "back" goes back. */
export interface ListState<T> {
  readonly definition: ListDefinition<T>;
  readonly resource: HttpResourceRef<PageView<T> | undefined>;
  /** The latest page; undefined before the first, and after a failure. */
  readonly page: Signal<PageView<T> | undefined>;
  readonly rows: Signal<readonly T[]>;
  readonly query: Signal<ListQuery>;
  readonly isFiltered: Signal<boolean>;
  /** Names of columns that are not shown. */
  readonly hidden: Signal<readonly string[]>;
  /** All but the page: what a saved view holds, `state=submitted&sort=newest`. Empty for the list as it is. */
  readonly viewQuery: Signal<string>;
}

/** For a page, where it is made. */
export function listState<T>(definition: ListDefinition<T>): ListState<T> {
  const params = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  const query = computed(() => queryOf(definition, params()));
  const resource = definition.read(query);
  const page = latestValue(resource);
  return {
    definition,
    resource,
    page,
    rows: computed(() => page()?.items ?? []),
    query,
    isFiltered: computed(() => definition.filters.some(({ name }) => query()[name])),
    hidden: computed(() => (params().get('hide') ?? '').split(',').filter(Boolean)),
    viewQuery: computed(() => viewQueryOf(definition, params())),
  };
}

/** Parameters of a saved view that the list supports. */
export function viewParams({ filters }: ListDefinition<unknown>, saved: string): Readonly<Record<string, string>> {
  const given = new URLSearchParams(saved);
  return Object.fromEntries(givenOf(filters, given));
}

function queryOf({ filters, sorts }: Pick<ListDefinition<unknown>, 'filters' | 'sorts'>, params: ParamMap): ListQuery {
  const sort = sorts?.codes.find((code) => code === params.get('sort')) ?? sorts?.codes[0];
  const names = [...filters.map(({ name }) => name), 'cursor'];
  return { ...Object.fromEntries(names.map((name) => [name, params.get(name) ?? undefined])), sort };
}

function viewQueryOf({ filters }: Pick<ListDefinition<unknown>, 'filters'>, params: ParamMap): string {
  return new URLSearchParams(givenOf(filters, params)).toString();
}

/** What makes a view of a list, as far as it is given: everything but the page. */
function givenOf(filters: readonly ListFilter[], given: { get(name: string): string | null }): [string, string][] {
  return [...filters.map(({ name }) => name), 'sort', 'hide'].flatMap((name): [string, string][] => {
    const value = given.get(name);
    return value ? [[name, value]] : [];
  });
}
