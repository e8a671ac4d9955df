import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  PUBLIC_PATHS,
  type CountriesQuery,
  type CountrySummaryView,
  type CountryView,
  type FiguresPageView,
  type MomentQuery,
  type ScopeQuery,
} from '@opev/contract';
import { READER_LANGUAGE } from '../language/reader-language';
import { localizedReadOf } from './api-request';
import { WHOLE_LIST } from './whole-list';

type Read<T> = HttpResourceRef<T | undefined>;

/** Countries. Each call creates a resource: call it in an injection context. */
@Injectable({ providedIn: 'root' })
export class CountriesClient {
  private readonly language = inject(READER_LANGUAGE);

  /** The countries that fit, on one page. */
  countryFigures(query: () => CountriesQuery): Read<FiguresPageView<CountrySummaryView>> {
    return httpResource(() =>
      localizedReadOf(this.language, PUBLIC_PATHS.countries, { query: { ...query(), ...WHOLE_LIST } }),
    );
  }

  /** `iso2` in capitals, as in the API's addresses. */
  country(iso2: () => string, query: () => ScopeQuery & MomentQuery = () => ({})): Read<CountryView> {
    return httpResource(() =>
      localizedReadOf(this.language, PUBLIC_PATHS.country, { parts: { iso2: iso2() }, query: query() }),
    );
  }
}
