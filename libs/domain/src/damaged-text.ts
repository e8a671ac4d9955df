import type { Language } from './vocabulary';

/** Kinds of damage of a text. */
export const DAMAGES = [
  'characters-lost',
  'misread',
  'spreadsheet-error',
  'placeholder',
  'markup',
  'wrong-script',
] as const;
export type Damage = (typeof DAMAGES)[number];

const ADDRESS = /\bhttps?:\/\/\S+|\bwww\.\S+/giu;
/** The replacement character, private and unassigned characters, and question marks in place of letters. */
const CHARACTERS_LOST = /\ufffd|\p{Co}|\p{Cn}|\?\p{L}|\?\?/u;
/** UTF-8 that was read as Windows-1252 or Latin-1, or as Mac Roman: `Ã‰`, `â€™`, `Ø§Ù„`, `√©`. */
const MISREAD_LATIN =
  /[ÂÃØÙ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€|ï»¿|ï¿½|√[©®™†°¢£§•¶ß®´¨≠ÆØ≥¥]|[Ÿÿ][ßÑÖÉÜáàâäãåç†°¢£§•¶®©™´¨≠ÆØ]/u;
/** UTF-8 in Arabic that was read as Windows-1256; one such pair could be a word beside a sign. */
const MISREAD_ARABIC = /(?:[طظ][€‚„…†‡ˆ‰‹‘’“”•–—™›\u00a0¢£¤¥¦§¨©«¬®¯°±²³´µ¶·¸¹»¼½¾].*){2}/u;
/** `#REF!`, `#N/A`, `#¿NOMBRE?`, `########`, `Err:502`. */
const SPREADSHEET_ERROR = /#[¡¿]?[A-ZÀ-Ý/0]+[!?]|#N\/?[AD]\b|#{3,}|\bErr:\d{3}\b/u;
/** Entities, tags, and the way XLSX writes control characters. */
const MARKUP = /&(?:#\d+|#x[\da-f]+|[a-z]{2,8}\d?);|<\/?[a-z][^<>]*>|_x[\da-f]{4}_/iu;
/** Said in place of a text. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(
  [
    ...['n/a', 'n.a', 'na', 'n/d', 'n.d', 'nd', 's/o', 'null', 'nil', 'none', 'nan', 'undefined', '[object object]'],
    ...['tbd', 'tbc', 'todo', 'to do', 'to be translated', 'x', 'xx', 'xxx', 'lorem ipsum', 'missing', 'empty'],
    ...['à traduire', 'à compléter', 'néant', 'por traducir', 'pendiente', 'per traduir', 'pendent'],
    ...['غير متوفر', 'غير متاح', 'لا يوجد', 'للترجمة'],
  ].map((text) => text.normalize('NFC')),
);

/**
 * The damage of an imported text, or null. Imported texts become official, and their authors would not notice. `language` is
 * the stated language of the text.
 */
export function damageOf(text: string, language: Language): Damage | null {
  const words = text.replace(ADDRESS, ' ');
  if (SPREADSHEET_ERROR.test(words)) return 'spreadsheet-error';
  if (MISREAD_LATIN.test(words) || MISREAD_ARABIC.test(words)) return 'misread';
  if (CHARACTERS_LOST.test(words)) return 'characters-lost';
  if (MARKUP.test(words)) return 'markup';
  if (isPlaceholder(words)) return 'placeholder';
  return isInScriptOf(language, words) ? null : 'wrong-script';
}

function isPlaceholder(text: string): boolean {
  const plain = text.trim().toLowerCase().normalize('NFC');
  return !/\p{L}/u.test(plain) || PLACEHOLDERS.has(plain.replace(/[\s.…!:]+$/u, ''));
}

/** Whether most letters are of the language's script; names and acronyms may be in another. */
function isInScriptOf(language: Language, text: string): boolean {
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return (language === 'ar' ? arabic : latin) * 2 > letters;
}
