import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { REGIONS } from '@opev/domain';
import { CountriesClient } from '../../data/countries-client';
import { FormatNumber, Plural } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';
import { NotPlaced, notPlacedIn } from '../figures/not-placed';
import { readFiguresQuery, scopeOf } from '../filters/figures-query';
import { FigureList } from '../lists/figure-list';
import { PageMoment } from '../moment/moment';
import { addressQuery, knownValue } from '../page/address-query';
import { latestValue } from '../../data/latest-value';
import { CountryMap, MAP_MEASURES } from './country-map';

/** The countries of the network, as a map and as a table: region by region, by name, never by how far they are. */
@Component({
  selector: 'app-country-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CountryMap, FigureList, FormatNumber, NotPlaced, Plural, RouterLink, TranslocoDirective],
  templateUrl: './country-list.html',
  styleUrl: './country-list.css',
})
export class CountryList {
  private readonly texts = inject(ReaderTexts);
  private readonly moment = inject(PageMoment);
  protected readonly language = inject(READER_LANGUAGE);
  protected readonly measures = MAP_MEASURES;

  protected readonly query = addressQuery(readFiguresQuery);
  /** What the map counts. */
  protected readonly measure = addressQuery((params) => knownValue(MAP_MEASURES, params.get('show')) ?? 'taken-up');
  protected readonly scope = computed(() => scopeOf(this.query(), 'country'));
  protected readonly linkParams = computed(() => ({ ...this.scope(), ...this.moment.params() }));
  protected readonly countries = inject(CountriesClient).countryFigures(this.query);
  protected readonly page = latestValue(this.countries);
  protected readonly notPlaced = notPlacedIn('countries', this.query);
  /** Whether filters other than the country are set: then named organisations only are counted. */

  protected readonly regions = computed(() => {
    const countries = this.texts.byName(this.page()?.items ?? []);
    return REGIONS.map((region) => ({
      region,
      countries: countries.filter((country) => country.region === region),
    })).filter((group) => group.countries.length > 0);
  });
}
