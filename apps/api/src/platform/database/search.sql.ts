import { writtenText } from '@opev/domain';

const ACCENTED = 'áàâäãåçéèêëíìîïñóòôöõúùûüýÿأإآةى';
const PLAIN = 'aaaaaaceeeeiiiinooooouuuuyyاااهي';

/** SQL: a text without case, accents and the letter forms that Arabic readers use for one another. */
export function folded(expression: string): string {
  return `translate(lower(${expression}), '${ACCENTED}', '${PLAIN}')`;
}

/** SQL: whether a text contains the search in a parameter made by `likePattern`. */
export function contains(expression: string, parameter: string): string {
  return `${folded(expression)} like ${folded(parameter)}`;
}

const NAMES = ['name', 'native_name', 'acronym'];

/**
 * SQL: whether one of an organization's names contains the search in a parameter made by `likePattern`. The first condition
 * is the one that `ix_organization_names` answers; the others say it exactly.
 */
export function organizationContains(parameter: string): string {
  const inIndex = folded(`name || ' ' || coalesce(native_name, '') || ' ' || coalesce(acronym, '')`);
  const exactly = NAMES.map((name) => contains(name, parameter)).join(' or ');
  return `search_sound(${inIndex}) like search_sound(${folded(parameter)}) and (${exactly})`;
}

/** The pattern for `contains`; what has a meaning in patterns is searched for as it is. Null searches for nothing in particular. */
export function likePattern(search: string | undefined): string | null {
  const text = writtenText(search ?? '').trim();
  return text ? `%${text.replace(/[\\%_]/g, '\\$&')}%` : null;
}
