import { addDays, type Day, type Disclosure, type Language, type OrganizationType, type Region } from '@opev/domain';
import { CAST, type CastOrganization } from './cast';
import { namesFor, type FictionalName } from './names';
import { FATES, PROTECTED, SEATS, TIGHTENED, TONGUES, TYPES, type Fate } from './quotas';
import { Chance } from './random';
import type { DemonstrationOrganizationRow, DemonstrationRoundRow } from './rows';

/** An organization with facts only the generator knows. */
export interface DemonstrationOrganization extends DemonstrationOrganizationRow {
  readonly fate: Fate;
  /** The language its people write in. */
  readonly language: Language;
  /** How surely it reports, 0-1. */
  readonly reliability: number;
  /** Its script, for organizations of the demonstration logins; null for all others. */
  readonly cast: CastOrganization | null;
}

/** The time frame of the demonstration. */
export interface Era {
  readonly today: Day;
  readonly rounds: readonly DemonstrationRoundRow[];
  /** Region of each country. */
  readonly regions: ReadonlyMap<string, Region>;
}

interface Sketch {
  readonly type: OrganizationType;
  readonly country: string;
  readonly name: FictionalName;
  readonly fate: Fate;
  readonly cast: CastOrganization | null;
  readonly chosen: Disclosure;
  readonly least: Disclosure;
}

/** The fictional organizations; those of the demonstration logins come first, in the order of the cast. */
export function drawOrganizations(era: Era): readonly DemonstrationOrganization[] {
  const chance = new Chance('organizations');
  const sketches = drawSketches(chance);
  const rows = sketches.map((sketch) => rowOf(sketch, era, chance));
  return withNetworks(rows, era, chance);
}

function drawSketches(chance: Chance): Sketch[] {
  const types = chance.shuffled(
    without(
      spread(TYPES),
      CAST.map(({ type }) => type),
    ),
  );
  const countries = chance.shuffled(
    without(
      spread(SEATS),
      CAST.map(({ country }) => country),
    ),
  );
  const fates = chance.shuffled([...spread(FATES), ...Array<Fate>(types.length).fill('steady')].slice(0, types.length));
  const names = new Map(types.map((type) => [type, chance.shuffled(namesFor(type).filter(isFree))]));
  const castSketches = CAST.map((cast): Sketch => ({
    ...cast,
    name: nameOfCast(cast),
    fate: 'steady',
    cast,
    chosen: cast.isProtected ? 'country-only' : 'named',
    least: 'named',
  }));
  const others = types.map((type, index): Sketch => {
    const name = names.get(type)?.pop();
    if (!name) throw new Error(`There are not enough names for the type ${type}.`);
    return {
      type,
      country: countries[index] ?? 'TN',
      name,
      fate: fates[index] ?? 'steady',
      cast: null,
      chosen: 'named',
      least: 'named',
    };
  });
  return protect([...castSketches, ...others], chance);
}

/** Assigns disclosures: to organizations that take part, those paused for safety first. */
function protect(sketches: readonly Sketch[], chance: Chance): Sketch[] {
  const protectedOnes = [...sketches];
  const take = (country: string): number | null => {
    const free = protectedOnes.flatMap((sketch, index) =>
      sketch.country === country &&
      !sketch.cast &&
      sketch.chosen === 'named' &&
      sketch.least === 'named' &&
      sketch.fate !== 'applied'
        ? [index]
        : [],
    );
    const urgent = free.filter((index) => protectedOnes[index]?.fate === 'paused-for-safety');
    return free.length === 0 ? null : chance.oneOf(urgent.length > 0 ? urgent : free);
  };
  const give = (wishes: typeof PROTECTED, key: 'chosen' | 'least'): void => {
    for (const [disclosure, byCountry] of Object.entries(wishes)) {
      for (const country of spread(byCountry)) {
        const index = take(country);
        const sketch = index === null ? undefined : protectedOnes[index];
        if (index !== null && sketch) protectedOnes[index] = { ...sketch, [key]: disclosure as Disclosure };
      }
    }
  };
  give(PROTECTED, 'chosen');
  give(TIGHTENED, 'least');
  return protectedOnes;
}

function rowOf(sketch: Sketch, era: Era, chance: Chance): DemonstrationOrganization {
  const { name, cast, country, fate } = sketch;
  const language = cast?.language ?? chance.weighted<Language>(TONGUES[country] ?? { en: 1 });
  const id = chance.uuid();
  return {
    id,
    slug: name.slug,
    name: name.english,
    nativeName: name.nativeIn(language),
    type: sketch.type,
    countryIso2: country,
    parentId: null,
    website: chance.happens(0.6) ? `https://example.org/${name.slug}` : null,
    languages: language === 'en' || chance.happens(0.5) ? [language] : [language, 'en'],
    ...datesOf(fate, era, chance),
    chosenDisclosure: sketch.chosen,
    leastDisclosure: sketch.least,
    fate,
    language,
    reliability: cast ? 1 : chance.between(25, 100) / 100,
    cast,
  };
}

type LifeDates = Pick<DemonstrationOrganizationRow, 'lifecycle' | 'appliedOn' | 'activeFrom' | 'leftOn'>;

function datesOf(fate: Fate, { today, rounds }: Era, chance: Chance): LifeDates {
  const daysAgo = chance.between(5, 80);
  const daysBefore = chance.between(30, 200);
  const joinedIn = chance.between(1, 2);
  const waited = chance.between(20, 90);
  const leftIn = chance.between(2, 3);
  const leftAfter = chance.between(10, 50);
  if (fate === 'applied')
    return { lifecycle: 'applied', appliedOn: addDays(today, -daysAgo), activeFrom: null, leftOn: null };
  const activeFrom = fate === 'new' ? opening(rounds, joinedIn) : addDays(opening(rounds, 0), -daysBefore);
  const dates = { appliedOn: addDays(activeFrom, -waited), activeFrom, leftOn: null };
  if (fate === 'left') return { ...dates, lifecycle: 'left', leftOn: addDays(opening(rounds, leftIn), leftAfter) };
  return { ...dates, lifecycle: fate === 'paused' || fate === 'paused-for-safety' ? 'paused' : 'active' };
}

/** Puts some organizations into the networks of their region. */
function withNetworks(
  rows: readonly DemonstrationOrganization[],
  { regions }: Era,
  chance: Chance,
): DemonstrationOrganization[] {
  const networks = rows.filter(({ type, fate }) => type === 'network' && fate !== 'applied');
  return rows.map((row) => {
    const isIn = chance.happens(0.4);
    const near = networks.filter(({ countryIso2 }) => regions.get(countryIso2) === regions.get(row.countryIso2));
    if (!isIn || row.type === 'network' || near.length === 0) return row;
    return { ...row, parentId: chance.oneOf(near).id };
  });
}

/** The opening day of a round, by its index. */
export function opening(rounds: readonly DemonstrationRoundRow[], index: number): Day {
  const round = rounds[index];
  if (!round) throw new Error(`There is no round ${String(index)}.`);
  return round.opensOn;
}

function spread<K extends string>(counts: Readonly<Record<K, number>>): K[] {
  return (Object.entries(counts) as [K, number][]).flatMap(([key, count]) => Array<K>(count).fill(key));
}

function without<T>(list: readonly T[], taken: readonly T[]): T[] {
  const left = [...list];
  for (const item of taken) left.splice(left.indexOf(item), 1);
  return left;
}

function isFree({ english }: FictionalName): boolean {
  return !CAST.some(({ name }) => name === english);
}

function nameOfCast({ name, type }: CastOrganization): FictionalName {
  const found = namesFor(type).find(({ english }) => english === name);
  if (!found) throw new Error(`No motif makes the name ${name}.`);
  return found;
}
