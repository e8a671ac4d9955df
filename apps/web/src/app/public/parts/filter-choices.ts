import { computed, inject, type Signal } from '@angular/core';
import { CountriesClient } from '../../data/countries-client';
import { PlanClient } from '../../data/plan-client';
import { ReaderTexts } from '../../language/reader-texts';
import type { Choice } from './filter-select';

/** The goals to filter by; none until they are known. For a component's field: it reads them. */
export function goalChoices(): Signal<readonly Choice[]> {
  const goals = inject(PlanClient).goals();
  return computed(() =>
    goals.hasValue()
      ? goals.value().map(({ number, title }) => ({ value: String(number), label: `${number}. ${title}` }))
      : [],
  );
}

/** The countries to filter by, by name; none until they are known. For a component's field: it reads them. */
export function countryChoices(): Signal<readonly Choice[]> {
  const texts = inject(ReaderTexts);
  const countries = inject(CountriesClient).countries();
  return computed(() =>
    countries.hasValue() ? texts.byName(countries.value()).map(({ iso2, name }) => ({ value: iso2, label: name })) : [],
  );
}

/** Codes to filter by; `key` and the code are the text key of each. For a component's field. */
export function codeChoices(codes: readonly string[], key: string): readonly Choice[] {
  const texts = inject(ReaderTexts);
  return codes.map((code) => ({ value: code, label: texts.text(`${key}.${code}`) }));
}
