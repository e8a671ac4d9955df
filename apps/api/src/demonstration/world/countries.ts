import type { DemonstrationCountryRow } from './rows';

/** Countries beyond the verified ones, so that the demonstration reaches the size the Plan speaks of. Not a claim about the real list. */
export const FURTHER_COUNTRIES: readonly DemonstrationCountryRow[] = [
  {
    iso2: 'PT',
    region: 'europe',
    name: { en: 'Portugal', fr: 'Portugal', ar: 'البرتغال', es: 'Portugal', ca: 'Portugal' },
    timeZone: 'Europe/Lisbon',
  },
  {
    iso2: 'MT',
    region: 'europe',
    name: { en: 'Malta', fr: 'Malte', ar: 'مالطا', es: 'Malta', ca: 'Malta' },
    timeZone: 'Europe/Malta',
  },
  {
    iso2: 'CY',
    region: 'europe',
    name: { en: 'Cyprus', fr: 'Chypre', ar: 'قبرص', es: 'Chipre', ca: 'Xipre' },
    timeZone: 'Asia/Nicosia',
  },
  {
    iso2: 'BE',
    region: 'europe',
    name: { en: 'Belgium', fr: 'Belgique', ar: 'بلجيكا', es: 'Bélgica', ca: 'Bèlgica' },
    timeZone: 'Europe/Brussels',
  },
];
