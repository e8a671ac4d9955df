/** Invisible characters without meaning in our languages: zero-width spaces, byte order marks, soft hyphens. */
const MEANINGLESS = /[\u00ad\u180e\u200b\u2060-\u2064\ufeff]/g;
/** Joiners and direction marks, meaningful between letters but not at the ends of a text. */
const MARKS = /[\u061c\u200c-\u200f]/g;
const FIRST_EDGE = /^[\s\u061c\u200c-\u200f]+/;
const LAST_EDGE = /[\s\u061c\u200c-\u200f]+$/;
/** A text wrapped in direction marks as a whole, which is unnecessary. */
const WRAPPED = /^\s*[\u202a-\u202e\u2066-\u2068]+([^\u202a-\u202e\u2066-\u2069]*)[\u202c\u2069]+\s*$/;
/** Presentation forms, as copied from PDFs. */
const DRAWN_LETTERS = /[\ufb00-\ufb06\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xfee0;
/** Where the digits of Arabic and of Persian begin. */
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
const DIGIT_MASK = 0xf;
const UNSEEN = /[\p{Cf}\p{Cc}\p{Mn}\p{Zs}\u2028\u2029]/gu;

/**
 * Normalizes a text for storage: NFC, without meaningless invisible characters. Spaces, line breaks and marks between
 * letters stay. Idempotent.
 */
export function writtenText(text: string): string {
  const composed = text
    .replace(DRAWN_LETTERS, (letter) => letter.normalize('NFKC'))
    .replace(MEANINGLESS, '')
    .replace(WRAPPED, '$1')
    .normalize('NFC');
  const withoutMarks = (edge: string): string => edge.replace(MARKS, '');
  return composed.replace(FIRST_EDGE, withoutMarks).replace(LAST_EDGE, withoutMarks);
}

/** Normalizes a number, link, address, date or code: no invisible characters, trimmed, full-width characters replaced. */
export function writtenToken(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .normalize('NFC')
    .trim();
}

/** `writtenToken` with Arabic and Persian digits replaced by European ones. */
export function writtenDigits(text: string): string {
  return writtenToken(text).replace(DIGITS, (digit) => String(digit.charCodeAt(0) & DIGIT_MASK));
}

/** Whether two texts look equal but differ in invisible characters, kinds of blanks or composition. */
export function differsUnseen(text: string, other: string): boolean {
  return text !== other && asSeen(text) === asSeen(other);
}

/** A text with invisible and ambiguous characters written as code points. */
export function withUnseenShown(text: string): string {
  return text.replace(UNSEEN, (character) =>
    character === ' ' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function asSeen(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
