import { DISCLOSURES, type Audience, type Disclosure, type Region } from './vocabulary';

/** A country or region is named for an unnamed organization only in a group of at least so many organizations. */
export const SMALLEST_ANONYMOUS_GROUP = 3;

/** One commitment to be shown in public, with how its organization wants to be shown. */
export interface DisclosedCommitment {
  readonly commitmentId: string;
  readonly organizationId: string;
  readonly disclosure: Disclosure;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country: string;
  readonly region: Region;
}

/** Where a commitment appears in public: under its organization's name, in a country, in a region, or counted in the Plan only. */
export type Placement =
  | { readonly level: 'named' }
  | { readonly level: 'country'; readonly country: string; readonly region: Region }
  | { readonly level: 'region'; readonly region: Region }
  | { readonly level: 'plan' };

/** Who reads: anyone, a person of a signatory, observatory staff, or a person of the report's own organization. */
export type Reader = 'public' | 'signatory' | 'observatory' | 'own';

/**
 * Places every commitment where it gives no organization away. Pass all commitments that count, never a filtered list:
 * groups are made of organizations, so that no filter can take one apart.
 * A country with fewer than three country-only organizations hands theirs up to its region; a region with fewer than
 * three, its own and those handed up, counts theirs in the Plan only.
 */
export function placeCommitments(commitments: readonly DisclosedCommitment[]): ReadonlyMap<string, Placement> {
  const wishesCountry = commitments.filter(({ disclosure }) => disclosure === 'country-only');
  const countries = largeGroups(wishesCountry, ({ country }) => country);
  const handedUp = wishesCountry.filter(({ country }) => !countries.has(country));
  const wishesRegion = commitments.filter(({ disclosure }) => disclosure === 'region-only');
  const regions = largeGroups([...wishesRegion, ...handedUp], ({ region }) => region);
  return new Map(
    commitments.map((commitment) => [commitment.commitmentId, placementOf(commitment, countries, regions)]),
  );
}

/** How an organization is really shown: its own choice, or the observatory's (null = none) where that is more closed. */
export function effectiveDisclosure(chosen: Disclosure, tightenedTo: Disclosure | null): Disclosure {
  if (tightenedTo === null) return chosen;
  return DISCLOSURES.indexOf(tightenedTo) > DISCLOSURES.indexOf(chosen) ? tightenedTo : chosen;
}

/** Whether a placed commitment's published reports can be opened one by one; at Plan level they are only counted. */
export function showsSingleReports(placement: Placement): boolean {
  return placement.level !== 'plan';
}

/** Whether a reader may see a published report's text. */
export function textVisibleTo(audience: Audience, reader: Reader): boolean {
  switch (audience) {
    case 'everyone':
      return true;
    case 'signatories':
      return reader !== 'public';
    case 'observatory':
      return reader === 'observatory' || reader === 'own';
    default:
      return audience satisfies never;
  }
}

/** Whether a reader may see a published report's evidence links: like the text, but outside only when the organization is named. */
export function evidenceVisibleTo(audience: Audience, disclosure: Disclosure, reader: Reader): boolean {
  // An address leads straight to the organization, whatever the text leaves out.
  const isInside = reader === 'observatory' || reader === 'own';
  return textVisibleTo(audience, reader) && (isInside || disclosure === 'named');
}

function placementOf(
  { disclosure, country, region }: DisclosedCommitment,
  countries: ReadonlySet<string>,
  regions: ReadonlySet<Region>,
): Placement {
  const regionOrPlan: Placement = regions.has(region) ? { level: 'region', region } : { level: 'plan' };
  switch (disclosure) {
    case 'named':
      return { level: 'named' };
    case 'country-only':
      return countries.has(country) ? { level: 'country', country, region } : regionOrPlan;
    case 'region-only':
      return regionOrPlan;
    case 'counted-only':
      return { level: 'plan' };
    default:
      return disclosure satisfies never;
  }
}

/** The places in which enough different organizations stand, each counted once. */
function largeGroups<P extends string>(
  commitments: readonly DisclosedCommitment[],
  placeOf: (commitment: DisclosedCommitment) => P,
): ReadonlySet<P> {
  const members = new Map<P, Set<string>>();
  for (const commitment of commitments) {
    const place = placeOf(commitment);
    members.set(place, (members.get(place) ?? new Set()).add(commitment.organizationId));
  }
  return new Set([...members].filter(([, group]) => group.size >= SMALLEST_ANONYMOUS_GROUP).map(([place]) => place));
}
