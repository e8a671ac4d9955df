import { computed, inject, Injectable, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import type { FiltersView } from '@opev/contract';
import {
  ACTIVITY_STATUS_FILTERS,
  ACTIVITY_STATUSES,
  CLAIMED_STATUSES,
  COMMITMENT_STATUS_FILTERS,
  isDay,
  ORGANIZATION_TYPES,
  STATUS_GROUPS,
  VERIFIED_RATINGS,
} from '@opev/domain';
import { FiltersClient } from '../../data/filters-client';
import { OrganizationsClient } from '../../data/organizations-client';
import { ReaderTexts } from '../../language/reader-texts';
import {
  givenFilters,
  readScopeQuery,
  SCOPE_FILTERS,
  type FigureFilter,
  type FiguresAddress,
  type ScopeFilter,
} from './figures-query';
import type { FilterChoice } from './filter-select';

/** An active filter in words: "in Tunisia". `name` is its query parameter. */
export interface FilterWords {
  readonly name: string;
  readonly words: string;
}

/** Kind of a page's rows, which determines their statuses. */
export type RowKind = 'activity' | 'commitment' | 'report';

/** In display order. */
const STATUSES: Readonly<Record<RowKind, readonly string[]>> = {
  activity: ACTIVITY_STATUS_FILTERS,
  commitment: COMMITMENT_STATUS_FILTERS,
  report: CLAIMED_STATUSES,
};

/** Names of filter values; loaded once for all pages, because they do not depend on filters. */
@Injectable({ providedIn: 'root' })
export class FilterNames {
  private readonly texts = inject(ReaderTexts);
  private readonly address = toSignal(inject(Router).routerState.root.queryParamMap, { requireSync: true });
  private readonly organizationSlug = computed(() => readScopeQuery(this.address()).organization);

  private readonly client = inject(FiltersClient);
  private readonly filters = this.client.filters();
  private readonly organizations = inject(OrganizationsClient).organizations(() => {
    const organization = this.organizationSlug();
    return organization === undefined ? undefined : { organization, limit: 1 };
  });

  readonly goalChoices = this.choicesOf(({ goals }) =>
    goals.map(({ number, title }) => ({ value: String(number), label: `${String(number)}. ${title}` })),
  );
  readonly themeChoices = this.choicesOf(({ themes }) => codeChoices(themes));
  readonly countryChoices = this.choicesOf(({ countries }) =>
    countries.map(({ iso2, name }) => ({ value: iso2, label: name })),
  );
  readonly roundChoices = this.choicesOf(({ rounds }) => codeChoices(rounds));
  readonly typeChoices = ORGANIZATION_TYPES.map((type) => this.term('organizationType', type));
  readonly ratingChoices = VERIFIED_RATINGS.map((rating) => this.term('verifiedRating', rating));

  /** Retries failed loads on a new page. */
  retryFailed(): void {
    this.client.filters();
    if (this.organizations.status() === 'error') this.organizations.reload();
  }

  statusChoices(kind: RowKind): readonly FilterChoice[] {
    return STATUSES[kind].map((status) => this.status(status));
  }

  /** Active filters of a query in words, in the given order. */
  words(query: FiguresAddress, names: readonly FigureFilter[]): readonly FilterWords[] {
    return givenFilters(query, names).map((name) => ({ name, words: this.wordsOf(name, String(query[name])) }));
  }

  /** A page's title with scope and moment, so that tabs and bookmarks can be told apart. */
  titled(title: string, query: FiguresAddress, without?: ScopeFilter): string {
    const scope = SCOPE_FILTERS.filter((name) => name !== without);
    const parts = [title, ...this.words(query, scope).map(({ words }) => words)];
    if (isDay(query.asOf)) parts.push(this.texts.text('public.moment.past', { day: this.texts.day(query.asOf) }));
    return parts.join(' – ');
  }

  private wordsOf(name: FigureFilter, value: string): string {
    if (name === 'goal') return this.texts.text('public.scope.goal', { number: Number(value) });
    return this.texts.text(`public.scope.${name}`, { name: this.nameOf(name, value) });
  }

  /** Values without a name are shown by their code. */
  private nameOf(name: Exclude<FigureFilter, 'goal'>, value: string): string {
    switch (name) {
      case 'theme':
        return labelOf(this.themeChoices(), value);
      case 'country':
        return labelOf(this.countryChoices(), value);
      case 'round':
        return labelOf(this.roundChoices(), value);
      case 'organization':
        return this.organizations.hasValue() ? (this.organizations.value().items[0]?.name ?? value) : value;
      case 'organizationType':
        return labelOf(this.typeChoices, value);
      case 'verifiedRating':
        return labelOf(this.ratingChoices, value);
      case 'status':
        return this.status(value).label;
    }
  }

  private status(status: string): FilterChoice {
    if (STATUS_GROUPS.some((one) => one === status)) return this.term('statusGroup', status);
    return this.term(ACTIVITY_STATUSES.some((one) => one === status) ? 'activityStatus' : 'claimedStatus', status);
  }

  private choicesOf(make: (filters: FiltersView) => readonly FilterChoice[]): Signal<readonly FilterChoice[]> {
    return computed(() => (this.filters.hasValue() ? make(this.filters.value()) : []));
  }

  private term(list: string, code: string): FilterChoice {
    return { value: code, label: this.texts.text(`terms.${list}.${code}`) };
  }
}

function codeChoices(things: readonly { readonly code: string; readonly label: string }[]): readonly FilterChoice[] {
  return things.map(({ code, label }) => ({ value: code, label }));
}

function labelOf(choices: readonly FilterChoice[], value: string): string {
  return choices.find((choice) => choice.value === value)?.label ?? value;
}
