import { addDays, DISCLOSURES, LANGUAGES, type Day, type Disclosure } from '@opev/domain';
import type { EntityManager } from 'typeorm';
import { fictionalOrganization } from './names';

/** How large a world is. */
export interface WorldSize {
  /** Published reports, to the one. */
  readonly reports: number;
  readonly organizations: number;
}

export const ROUNDS = 40;
const ROUND_DAYS = 84;
const FIRST_ROUND: Day = '2017-02-01';

/** Beside the seventeen of the catalogue, so that there are thirty. */
const FURTHER_COUNTRIES: Readonly<Record<string, string>> = {
  AL: 'Europe/Tirane',
  BA: 'Europe/Sarajevo',
  BE: 'Europe/Brussels',
  CH: 'Europe/Zurich',
  CY: 'Asia/Nicosia',
  DE: 'Europe/Berlin',
  HR: 'Europe/Zagreb',
  ME: 'Europe/Podgorica',
  MT: 'Europe/Malta',
  NL: 'Europe/Amsterdam',
  PT: 'Europe/Lisbon',
  SE: 'Europe/Stockholm',
  SI: 'Europe/Ljubljana',
};

/** Writes countries, rounds and organisations: what commitments and reports stand on. */
export async function writeGround(manager: EntityManager, size: WorldSize): Promise<void> {
  await insertRows(manager, 'country', countryRows());
  const [plan] = await manager.query<{ id: string }[]>('select id from plan limit 1');
  await insertRows(manager, 'round', roundRows(plan?.id ?? ''));
  const countries = await manager.query<{ iso2: string }[]>('select iso2 from country order by iso2');
  await insertRows(
    manager,
    'organization',
    organizationRows(
      size.organizations,
      countries.map(({ iso2 }) => iso2),
    ),
  );
}

type Row = Readonly<Record<string, unknown>>;

/** Rows of one table, all with the same columns, in one statement. */
async function insertRows(manager: EntityManager, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  await manager.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}

function countryRows(): readonly Row[] {
  return Object.entries(FURTHER_COUNTRIES).map(([iso2, timeZone]) => ({
    iso2,
    region: 'europe',
    name: inFive((language) => new Intl.DisplayNames([language], { type: 'region' }).of(iso2) ?? iso2),
    time_zone: timeZone,
    is_verified: false,
  }));
}

function roundRows(planId: string): readonly Row[] {
  return Array.from({ length: ROUNDS }, (_, index) => {
    const opensOn = addDays(FIRST_ROUND, index * ROUND_DAYS);
    return {
      plan_id: planId,
      code: `b${String(index + 1)}`,
      label: inFive(() => `Round ${String(index + 1)}`),
      opens_on: opensOn,
      due_on: addDays(opensOn, ROUND_DAYS - 1),
      locks_on: addDays(opensOn, ROUND_DAYS + 29),
    };
  });
}

function organizationRows(count: number, countries: readonly string[]): readonly Row[] {
  return Array.from({ length: count }, (_, index) => {
    const { name, slug, type } = fictionalOrganization(index);
    const disclosure = disclosureOf(index);
    // Half of the protected ones did not choose it: the observatory restricted their disclosure.
    const isTightened = index % 2 === 1;
    const lifecycle = index % 41 === 40 ? 'left' : index % 37 === 36 ? 'paused' : 'active';
    return {
      name,
      slug,
      type,
      country_iso2: countries[(index * 7) % countries.length],
      languages: [LANGUAGES[index % LANGUAGES.length]],
      lifecycle,
      applied_on: '2017-01-15',
      active_from: '2017-02-01',
      left_on: lifecycle === 'left' ? '2024-06-30' : null,
      chosen_disclosure: isTightened ? 'named' : disclosure,
      least_disclosure: isTightened ? disclosure : 'named',
    };
  });
}

/** Three in twenty are protected, one at each level. */
function disclosureOf(index: number): Disclosure {
  const place = index % 20;
  return place < 17 ? 'named' : (DISCLOSURES[place - 16] ?? 'counted-only');
}

function inFive(textIn: (language: string) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, textIn(language)]));
}
