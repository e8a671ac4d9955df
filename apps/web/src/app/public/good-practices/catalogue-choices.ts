import { computed, inject, type Signal } from '@angular/core';
import type { Params } from '@angular/router';
import type { GoodPracticeSummaryView, GoodPracticesQuery } from '@opev/contract';
import { APPROACHES } from '@opev/domain';
import { FiltersClient } from '../../data/filters-client';
import { GoodPracticesClient } from '../../data/good-practices-client';
import { ReaderTexts } from '../../language/reader-texts';
import type { FilterChoice } from '../filters/filter-select';
import { CATALOGUE_FILTERS, offeredValues, type CatalogueFilter } from './good-practice-filters';

export type CatalogueChoices = Readonly<Record<CatalogueFilter, readonly FilterChoice[]>>;

/** An active filter: its text, and the query parameters that clear it. */
export interface SetFilter {
  readonly filter: CatalogueFilter;
  readonly label: string;
  readonly unset: Params;
}

/** Filter options of the catalogue with names and counts, and active filters. Injects: call it in a field initializer. */
export function catalogueChoices(query: Signal<GoodPracticesQuery>) {
  const texts = inject(ReaderTexts);
  const filters = inject(FiltersClient).filters();
  const whole = inject(GoodPracticesClient).wholeCatalogue();

  const nameOf = (filter: CatalogueFilter, value: string, sheets: readonly GoodPracticeSummaryView[]): string => {
    if (filter === 'approach') return texts.text(`terms.approach.${value}`);
    if (filter === 'country') return sheets.find(({ country }) => country === value)?.countryName ?? value;
    const goal = filters.hasValue() ? filters.value().goals.find(({ number }) => String(number) === value) : undefined;
    return goal ? `${value}. ${goal.title}` : texts.text('public.goal.number', { number: value });
  };

  const choices = computed((): CatalogueChoices => {
    const sheets = whole.hasValue() ? whole.value() : [];
    const of = (filter: CatalogueFilter): readonly FilterChoice[] => {
      const named = offeredValues(filter, sheets, query()).map(({ value, count }) => ({
        value,
        name: nameOf(filter, value, sheets),
        count,
      }));
      return ordered(filter, texts.byName(named)).map(({ value, name, count }) => ({
        value,
        label: `${name} (${texts.number(count)})`,
      }));
    };
    return { goal: of('goal'), country: of('country'), approach: of('approach') };
  });

  const set = computed((): readonly SetFilter[] =>
    CATALOGUE_FILTERS.flatMap((filter) => {
      const value = query()[filter];
      if (value === undefined) return [];
      const label = nameOf(filter, String(value), whole.hasValue() ? whole.value() : []);
      return [{ filter, label, unset: { [filter]: null, cursor: null } }];
    }),
  );
  return { choices, set };
}

/** Goals in the Plan's order, approaches in that of the vocabulary; countries stay as they come, by name. */
function ordered<T extends { readonly value: string }>(filter: CatalogueFilter, named: readonly T[]): readonly T[] {
  const place = (value: string): number =>
    filter === 'goal' ? Number(value) : APPROACHES.findIndex((approach) => approach === value);
  return filter === 'country' ? named : [...named].sort((one, other) => place(one.value) - place(other.value));
}
