import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { PUBLIC_PATHS, type CountrySummaryView, type CountryView } from '@opev/contract';
import { READER_LANGUAGE } from '../language/reader-language';
import { localizedReadOf } from './api-request';
import { itemsOf, WHOLE_LIST } from './whole-list';

type Read<T> = HttpResourceRef<T | undefined>;

/** The countries of the network. Each call makes one resource and belongs where a component is made. */
@Injectable({ providedIn: 'root' })
export class CountriesClient {
  private readonly language = inject(READER_LANGUAGE);

  countries(): Read<readonly CountrySummaryView[]> {
    return httpResource(() => localizedReadOf(this.language, PUBLIC_PATHS.countries, { query: WHOLE_LIST }), {
      parse: itemsOf<CountrySummaryView>,
    });
  }

  /** `iso2` in capitals, as in the API's addresses. */
  country(iso2: () => string): Read<CountryView> {
    return httpResource(() => localizedReadOf(this.language, PUBLIC_PATHS.country, { parts: { iso2: iso2() } }));
  }
}
