import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { REGIONS } from '@opev/domain';
import { PageHeading } from '@opev/ui';
import { CountriesClient } from '../../data/countries-client';
import { Plural } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';
import { LoadState } from '../../shell/load-state';
import { writePageWords } from '../parts/page-words';
import { Trail } from '../parts/trail';

/** The countries of the network, region by region, by name: never by how far they are. */
@Component({
  selector: 'app-country-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LoadState, PageHeading, Plural, RouterLink, Trail, TranslocoDirective],
  templateUrl: './country-list.html',
  styleUrl: './country-list.css',
})
export class CountryList {
  private readonly texts = inject(ReaderTexts);
  protected readonly language = inject(READER_LANGUAGE);
  protected readonly countries = inject(CountriesClient).countries();

  protected readonly regions = computed(() => {
    const countries = this.texts.byName(this.countries.hasValue() ? this.countries.value() : []);
    return REGIONS.map((region) => ({
      region,
      countries: countries.filter((country) => country.region === region),
    })).filter((group) => group.countries.length > 0);
  });

  constructor() {
    writePageWords(() => ({
      title: this.texts.text('public.countries.title'),
      description: this.texts.text('public.countries.lead'),
    }));
  }
}
