import type { ShownOrganizationView } from '@opev/contract';
import type { Language, LocalizedText, Placement, Region } from '@opev/domain';
import { inLanguage } from '../language/reader-language';

/** A commitment's organization and place as the database holds them: everything, shown or not. */
export interface PlacedRow {
  readonly placement: Exclude<Placement['level'], 'plan'>;
  readonly slug: string;
  readonly organization_name: string;
  readonly country: string;
  readonly country_name: LocalizedText;
  readonly region: Region;
}

/** Who and where, as far as the placement allows. */
export interface ShownPlace {
  readonly organization: ShownOrganizationView;
  readonly country: string | null;
  readonly countryName: string | null;
}

/** The one place where a row with a name in it becomes what the public may see of it. */
export function shownPlace(row: PlacedRow, language: Language): ShownPlace {
  const { placement, country, region } = row;
  const countryName = inLanguage(row.country_name, language);
  switch (placement) {
    case 'named':
      return { organization: { level: 'named', slug: row.slug, name: row.organization_name }, country, countryName };
    case 'country':
      return { organization: { level: 'country', country, countryName }, country, countryName };
    case 'region':
      return { organization: { level: 'region', region }, country: null, countryName: null };
    default:
      throw new Error(`A commitment placed ${String(placement satisfies never)} is in no list.`);
  }
}
