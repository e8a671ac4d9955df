import type { OrganizationType } from '@opev/domain';

const MOTIFS = [
  'Almond',
  'Amber',
  'Basil',
  'Cedar',
  'Coral',
  'Cypress',
  'Dawn',
  'Fig Tree',
  'Harbour',
  'Heron',
  'Jasmine',
  'Lantern',
  'Lighthouse',
  'Mosaic',
  'Olive',
  'Orange Grove',
  'Saffron',
  'Seagull',
  'Terrace',
  'Well',
] as const;

const NOUNS: readonly { readonly type: OrganizationType; readonly noun: string }[] = [
  { type: 'ngo', noun: 'Association' },
  { type: 'womens-organization', noun: "Women's League" },
  { type: 'youth-organization', noun: 'Youth Forum' },
  { type: 'ngo', noun: 'Dialogue Centre' },
  { type: 'network', noun: 'Network' },
  { type: 'trade-union', noun: 'Union' },
  { type: 'university', noun: 'Institute' },
  { type: 'foundation', noun: 'Foundation' },
  { type: 'social-movement', noun: 'Movement' },
  { type: 'observatory', noun: 'Observatory' },
  { type: 'ngo', noun: 'Civic Initiative' },
  { type: 'other', noun: 'Workshop' },
  { type: 'womens-organization', noun: "Women's Cooperative" },
];

const PLACES = ['North', 'South', 'of the Coast', 'of the Valley', 'of the Old Town', 'of the Hills', 'of the Port'];

/** A fictional organisation's name, the address made of it, and its type. */
export interface FictionalOrganization {
  readonly name: string;
  readonly slug: string;
  readonly type: OrganizationType;
}

/** The organisation of an index; 1,820 of them have different names. */
export function fictionalOrganization(index: number): FictionalOrganization {
  const motif = MOTIFS[index % MOTIFS.length] ?? '';
  const { type, noun } = NOUNS[Math.floor(index / MOTIFS.length) % NOUNS.length] ?? { type: 'other', noun: '' };
  const place = PLACES[Math.floor(index / (MOTIFS.length * NOUNS.length)) % PLACES.length] ?? '';
  const name = `${motif} ${noun} ${place}`;
  return { name, slug: name.toLowerCase().replace(/'/g, '').replaceAll(' ', '-'), type };
}
