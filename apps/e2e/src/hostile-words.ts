import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LIMITS } from '@opev/contract';
import { withDatabase } from './canaries';
import { TEXT_COLUMNS } from './text-columns';

const TEXTS = join(__dirname, '../../web/src/i18n');

/** The names of everything that is inserted into a text of the site: `name` of `{{name}}`. */
export const PLACEHOLDERS: readonly string[] = [
  ...new Set(
    readdirSync(TEXTS)
      .map((scope) => readFileSync(join(TEXTS, scope, 'en.json'), 'utf8'))
      .flatMap((texts) => [...texts.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name = '']) => name)),
  ),
].sort();

/** A sum that a template would work out, and signs that a replacement in JavaScript would read. */
export const OTHER_SIGNS = '{{ 7*7 }} $& $1 $$ $` {{';

/** Every placeholder, once and twice, in as few words as a search may be long. */
export const SEARCHED: readonly string[] = [
  ...packed(PLACEHOLDERS.map((name) => `{{${name}}}`)),
  ...packed(PLACEHOLDERS.map((name) => `{{${name}}}{{ ${name} }}`)),
  OTHER_SIGNS,
];

function packed(words: readonly string[]): readonly string[] {
  const packs: string[] = [];
  for (const word of words) {
    const last = packs.at(-1) ?? '';
    if (packs.length > 0 && last.length + word.length <= LIMITS.search) packs[packs.length - 1] = last + word;
    else packs.push(word);
  }
  return packs;
}

/** What an organisation with hostile words is called; its slug. */
export interface HostileOrganization {
  readonly slug: string;
  readonly name: string;
}

const NAMES: readonly string[] = [
  PLACEHOLDERS.map((name) => `{{${name}}}`).join(''),
  PLACEHOLDERS.map((name) => `{{${name}}}{{ ${name} }}`).join(''),
  `${OTHER_SIGNS} <b>"&amp;'`,
];
/** Of the good practice that is planted. */
export const HOSTILE_PRACTICE = 'hostile-practice';

/** Organisations, their commitments and published reports, and a good practice, with hostile words wherever people write. */
export function plantHostileWords(): Promise<readonly HostileOrganization[]> {
  return plantWords('hostile', { names: NAMES, practice: NAMES[1] ?? '' });
}

/** What is written wherever people write: a name an organisation each, and the words of a good practice. */
export interface PlantedWords {
  readonly names: readonly string[];
  readonly practice: string;
}

/** Slugs begin with `prefix`; the practice is `{prefix}-practice`. */
export function plantWords(prefix: string, { names, practice }: PlantedWords): Promise<readonly HostileOrganization[]> {
  return withDatabase(async (client) => {
    const ask = async (sql: string, values: readonly unknown[]): Promise<string> =>
      (await client.query<{ id: string }>(sql, [...values])).rows[0]?.id ?? '';
    const planted = names.map((name, index) => ({ name, slug: `${prefix}-${String(index)}` }));
    for (const { slug, name } of planted) {
      const organization = await ask(
        `insert into organization (slug, name, native_name, acronym, type, country_iso2, languages, lifecycle,
           applied_on, active_from, chosen_disclosure)
         values ($1, $2, $2, $2, 'observatory', 'JO', '{ar}', 'active', '2024-01-01', '2024-01-01', 'named') returning id`,
        [slug, name],
      );
      const commitment = await ask(
        `insert into commitment (organization_id, activity_id, country_iso2, place, starts_on)
         select $1, id, 'JO', $2, '2024-01-01' from activity where number = 12 returning id`,
        [organization, name],
      );
      const evidence = [
        { kind: 'link', url: 'https://hostile.example/', label: name },
        { kind: 'cannot-be-shared', note: name },
      ];
      const report = await ask(
        `insert into report (id, commitment_id, round_id, state, claimed_status, progress_percent, ${TEXT_COLUMNS.join(', ')},
           evidence, audience, text_language, first_submitted_at, submitted_at, published_at, verified_rating)
         select $1, $2, id, 'published', 'in-progress', 40, ${TEXT_COLUMNS.map(() => '$3').join(', ')}, $4, 'everyone', 'en', now(), now(), now(), 'limited'
         from round order by opens_on limit 1 returning id`,
        [randomUUID(), commitment, name, JSON.stringify(evidence)],
      );
      await client.query(
        `insert into standing (commitment_id, report_id, claimed_status, progress_percent, verified_rating, published_at)
         select commitment_id, id, claimed_status, progress_percent, verified_rating, published_at from report where id = $1`,
        [report],
      );
    }
    const words = JSON.stringify(Object.fromEntries(['en', 'fr', 'ar', 'es', 'ca'].map((code) => [code, practice])));
    await client.query(
      `insert into good_practice (slug, title, country_iso2, responsible_organization, period, activity, objectives,
         description, beneficiaries, approach, themes, places, link_status, source)
       select $1, $2, country_iso2, $3, period, $2, $2, $2, $2, approach, themes, places, link_status, source
       from good_practice where slug = 'al-mesalla-iraq'`,
      [`${prefix}-practice`, words, practice],
    );
    return planted;
  });
}

/** Takes them away again. */
export function removeHostileWords(): Promise<void> {
  return removeWords('hostile');
}

/** Takes away what `plantWords` planted under a prefix. */
export function removeWords(prefix: string): Promise<void> {
  return withDatabase(async (client) => {
    const planted = `select id from organization where slug like $1`;
    await client.query(`delete from commitment where organization_id in (${planted})`, [`${prefix}-%`]);
    await client.query(`delete from organization where id in (${planted})`, [`${prefix}-%`]);
    await client.query(`delete from good_practice where slug = $1`, [`${prefix}-practice`]);
  });
}
