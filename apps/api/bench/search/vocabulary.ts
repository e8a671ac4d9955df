import { LANGUAGES, type Language } from '@opev/domain';
import type { DataSource } from 'typeorm';

/** Words of each language, the commonest first: those of the Plan's texts, then made-up ones, some thousand of them. */
export type Vocabulary = Readonly<Record<Language, readonly string[]>>;

const MADE_UP = 6_000;
const LATIN = ['ba', 'lo', 'mi', 'ra', 'ten', 'sol', 'ki', 'der', 'nu', 'vé'];
const ARABIC = ['با', 'لو', 'مي', 'را', 'تن', 'سل', 'كي', 'در', 'نو', 'في'];

/** Reads the Plan's words from a database and adds the others; the same every time. */
export async function readVocabulary(db: DataSource): Promise<Vocabulary> {
  const rows = await db.query<{ language: Language; words: string[] }[]>(`
    select language, array_agg(lexeme order by md5(lexeme)) as words from (
      select distinct language, lexeme from search_plan_text, unnest(vector) entry (lexeme, positions, weights)
      where weights && array['A', 'C'] and lexeme ~ '^[^0-9/]{3,}$') lexemes
    group by language`);
  const ofPlan = new Map(rows.map(({ language, words }) => [language, words]));
  const entries = LANGUAGES.map((language, index) => {
    const made = Array.from({ length: MADE_UP }, (_, place) => madeUp(language, place * LANGUAGES.length + index));
    return [language, [...(ofPlan.get(language) ?? []), ...made]] as const;
  });
  return Object.fromEntries(entries) as Record<Language, readonly string[]>;
}

/** Three to five syllables, written like a number with ten of them as digits. */
function madeUp(language: Language, place: number): string {
  const syllables = language === 'ar' ? ARABIC : LATIN;
  return [...String(100 + place * 7)].map((digit) => syllables[Number(digit)] ?? '').join('');
}
