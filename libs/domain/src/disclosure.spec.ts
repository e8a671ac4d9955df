import * as fc from 'fast-check';
import {
  SMALLEST_ANONYMOUS_GROUP,
  effectiveDisclosure,
  evidenceVisibleTo,
  placeCommitments,
  showsSingleReports,
  textVisibleTo,
  type DisclosedCommitment,
  type Placement,
  type Reader,
} from './disclosure';
import { AUDIENCES, DISCLOSURES, REGIONS, type Audience, type Disclosure, type Region } from './vocabulary';

const REGION_OF: Readonly<Record<string, Region>> = {
  TN: 'maghreb',
  MA: 'maghreb',
  DZ: 'maghreb',
  JO: 'mashreq',
  IQ: 'mashreq',
};

/** `b country-only TN`: organization b, shown as its country, at work in Tunisia. */
function commitments(...lines: string[]): DisclosedCommitment[] {
  return lines.map((line) => {
    const [organizationId = '', disclosure, country = ''] = line.split(' ');
    const region = REGION_OF[country] ?? 'other';
    return { commitmentId: line, organizationId, disclosure: disclosure as Disclosure, country, region };
  });
}

function written(placement: Placement | undefined): string | undefined {
  if (placement?.level === 'country') return `country ${placement.country}`;
  return placement?.level === 'region' ? `region ${placement.region}` : placement?.level;
}

const threeInTunisia = ['a country-only TN', 'b country-only TN', 'c country-only TN'];

describe('where a commitment appears in public', () => {
  it.each<[string, { lines: string[]; looked: string }, string]>([
    ['a named organization under its name', { lines: ['a named TN'], looked: 'a named TN' }, 'named'],
    [
      'three country-only organizations: in the country',
      { lines: threeInTunisia, looked: 'a country-only TN' },
      'country TN',
    ],
    [
      'two in a country and no others: in the Plan only',
      { lines: threeInTunisia.slice(1), looked: 'b country-only TN' },
      'plan',
    ],
    [
      'one organization with three commitments is one, not three',
      {
        lines: ['a country-only TN', 'b country-only TN', 'a country-only TN ', 'a country-only TN  '],
        looked: 'a country-only TN',
      },
      'plan',
    ],
    [
      'too few in each country, enough together: in the region',
      { lines: ['a country-only TN', 'b country-only MA', 'c country-only DZ'], looked: 'a country-only TN' },
      'region maghreb',
    ],
    [
      'those handed up join the region-only ones',
      { lines: ['a country-only TN', 'b region-only MA', 'c region-only MA'], looked: 'a country-only TN' },
      'region maghreb',
    ],
    [
      'and hide the region-only ones too',
      { lines: ['a country-only TN', 'b region-only MA', 'c region-only MA'], looked: 'b region-only MA' },
      'region maghreb',
    ],
    [
      'two region-only organizations: in the Plan only',
      { lines: ['a region-only TN', 'b region-only MA'], looked: 'a region-only TN' },
      'plan',
    ],
    [
      'an organization handed up from two countries is one in the region',
      { lines: ['a country-only TN', 'a country-only MA', 'b country-only DZ'], looked: 'a country-only TN' },
      'plan',
    ],
    [
      'those placed in their country do not fill up the region for others, or subtraction would find them',
      { lines: [...threeInTunisia, 'd country-only MA'], looked: 'd country-only MA' },
      'plan',
    ],
    [
      'named organizations hide nobody',
      { lines: ['a named TN', 'b named TN', 'c country-only TN'], looked: 'c country-only TN' },
      'plan',
    ],
    [
      'region-only organizations hide nobody in a country',
      { lines: ['a country-only TN', 'b country-only TN', 'c region-only TN'], looked: 'a country-only TN' },
      'region maghreb',
    ],
    [
      'a counted-only organization in the Plan only',
      { lines: [...threeInTunisia, 'd counted-only TN'], looked: 'd counted-only TN' },
      'plan',
    ],
    [
      'counted-only organizations do not fill up a country',
      { lines: ['a country-only TN', 'b country-only TN', 'c counted-only TN'], looked: 'a country-only TN' },
      'plan',
    ],
    [
      'one organization in two countries is placed in each by itself',
      { lines: [...threeInTunisia, 'a country-only JO'], looked: 'a country-only JO' },
      'plan',
    ],
    [
      'other regions help nothing',
      { lines: ['a region-only TN', 'b region-only JO', 'c region-only IQ'], looked: 'a region-only TN' },
      'plan',
    ],
  ])('%s', (_case, { lines, looked }, expected) => {
    expect(written(placeCommitments(commitments(...lines)).get(looked))).toBe(expected);
  });
});

describe('for any organizations', () => {
  const anyCommitments = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 14 }), fc.constantFrom('TN', 'MA', 'DZ', 'JO', 'IQ', 'FR')), {
      maxLength: 60,
    })
    .chain((places) =>
      fc.tuple(fc.constant(places), fc.array(fc.constantFrom(...DISCLOSURES), { minLength: 15, maxLength: 15 })),
    )
    .map(([places, choices]) =>
      places.map(([organization, country], index): DisclosedCommitment => ({
        commitmentId: String(index),
        organizationId: String(organization),
        disclosure: choices[organization] ?? 'named',
        country,
        region: REGION_OF[country] ?? 'other',
      })),
    );

  it('whoever is not named stands in a group of at least three, or is counted in the Plan only', () => {
    fc.assert(
      fc.property(anyCommitments, (all) => {
        const placements = placeCommitments(all);
        const groups = new Map<string, Set<string>>();
        for (const { commitmentId, organizationId } of all) {
          const place = written(placements.get(commitmentId)) ?? '';
          groups.set(place, (groups.get(place) ?? new Set()).add(organizationId));
        }
        const small = [...groups].filter(
          ([place, group]) => place.includes(' ') && group.size < SMALLEST_ANONYMOUS_GROUP,
        );
        expect(small).toEqual([]);
      }),
    );
  });

  it('nobody is shown more closely than chosen', () => {
    const closest: Record<Disclosure, string[]> = {
      named: ['named'],
      'country-only': ['country', 'region', 'plan'],
      'region-only': ['region', 'plan'],
      'counted-only': ['plan'],
    };
    fc.assert(
      fc.property(anyCommitments, (all) => {
        const placements = placeCommitments(all);
        for (const { commitmentId, disclosure } of all) {
          expect(closest[disclosure]).toContain(placements.get(commitmentId)?.level);
        }
      }),
    );
  });

  it('the order of the list changes nothing', () => {
    fc.assert(
      fc.property(anyCommitments, (all) => {
        const placements = placeCommitments(all);
        const reversed = placeCommitments([...all].reverse());
        for (const { commitmentId } of all) expect(reversed.get(commitmentId)).toEqual(placements.get(commitmentId));
      }),
    );
  });
});

describe('the observatory can tighten, never open', () => {
  it.each<[string, { chosen: Disclosure; tightenedTo: Disclosure | null }, Disclosure]>([
    ['nothing tightened', { chosen: 'country-only', tightenedTo: null }, 'country-only'],
    ['tightened', { chosen: 'named', tightenedTo: 'counted-only' }, 'counted-only'],
    ['an opening is no tightening', { chosen: 'region-only', tightenedTo: 'named' }, 'region-only'],
    ['the same', { chosen: 'region-only', tightenedTo: 'region-only' }, 'region-only'],
  ])('%s', (_case, { chosen, tightenedTo }, expected) => {
    expect(effectiveDisclosure(chosen, tightenedTo)).toBe(expected);
  });
});

describe('single reports', () => {
  it.each<[string, Placement, boolean]>([
    ['of a named organization can be opened', { level: 'named' }, true],
    ['placed in a country can be opened', { level: 'country', country: 'TN', region: 'maghreb' }, true],
    ['placed in a region can be opened', { level: 'region', region: REGIONS[0] }, true],
    ['counted in the Plan only cannot', { level: 'plan' }, false],
  ])('%s', (_case, placement, expected) => {
    expect(showsSingleReports(placement)).toBe(expected);
  });
});

describe("who reads a report's text", () => {
  it.each<[Audience, Reader[]]>([
    ['everyone', ['public', 'signatory', 'observatory', 'own']],
    ['signatories', ['signatory', 'observatory', 'own']],
    ['observatory', ['observatory', 'own']],
  ])('shown to %s: %s', (audience, expected) => {
    const readers: Reader[] = ['public', 'signatory', 'observatory', 'own'];
    expect(readers.filter((reader) => textVisibleTo(audience, reader))).toEqual(expected);
  });
});

describe('who sees evidence links', () => {
  it.each<[string, { audience: Audience; disclosure: Disclosure; reader: Reader }, boolean]>([
    [
      'of a named organization, with a text for everyone: the public',
      { audience: 'everyone', disclosure: 'named', reader: 'public' },
      true,
    ],
    [
      'of a named organization, with a text for signatories: not the public',
      { audience: 'signatories', disclosure: 'named', reader: 'public' },
      false,
    ],
    [
      'of a protected organization: not other signatories',
      { audience: 'everyone', disclosure: 'country-only', reader: 'signatory' },
      false,
    ],
    [
      'of a protected organization: the observatory',
      { audience: 'observatory', disclosure: 'counted-only', reader: 'observatory' },
      true,
    ],
    [
      'of a protected organization: itself',
      { audience: 'observatory', disclosure: 'counted-only', reader: 'own' },
      true,
    ],
  ])('%s', (_case, { audience, disclosure, reader }, expected) => {
    expect(evidenceVisibleTo(audience, disclosure, reader)).toBe(expected);
  });

  it('of an organization that is not named: never the public, whatever the text', () => {
    const protectedOnes = DISCLOSURES.filter((disclosure) => disclosure !== 'named');
    const shown = protectedOnes.flatMap((disclosure) =>
      AUDIENCES.filter((audience) => evidenceVisibleTo(audience, disclosure, 'public')),
    );
    expect(shown).toEqual([]);
  });
});
