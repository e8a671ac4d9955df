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

/** The pattern for `contains`; what has a meaning in patterns is searched for as it is. Null searches for nothing in particular. */
export function likePattern(search: string | undefined): string | null {
  const text = search?.trim();
  return text ? `%${text.replace(/[\\%_]/g, '\\$&')}%` : null;
}
