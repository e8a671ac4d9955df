/** Advance widths of the pictures' font, in thousandths of its size; letters of a group are nearly equal. */
const GROUPS: readonly (readonly [letters: string, width: number])[] = [
  ['\\u200b-\\u200f\\u202a-\\u202e\\u2066-\\u2069\\u0300-\\u036f\\u064b-\\u065f\\u0670', 0],
  [" '/ijl", 240],
  ['!,.:;’‘\u00a0ارز،؛', 320],
  ['frtI()\\[\\]{}|\\-·"\\\\ءئبتثلنىي', 390],
  ['*zd?scJLvxyk«»“”فقة', 500],
  ['ذكهوؤعغم', 560],
  ['aegFhnou_', 560],
  ['ABDUKRVXجحخطظ', 670],
  ['GHNOQ&#w', 710],
  ['Mسشصضm—…@W%ŒœÆæ', 880],
  ['\\u1100-\\u11ff\\u2e80-\\ud7af\\uf900-\\ufaff\\uff00-\\uffef', 1000],
];
const CLASSES = GROUPS.map(([letters, width]) => ({ letters: new RegExp(`[${letters}]`, 'u'), width }));
const OTHER = 600;
/** Tolerance: a fallback font may be a little wider than the measured one. */
const ROOM = 1.08;
const BOLD = 1.07;

const known = new Map<string, number>();

/** Estimates the width of a line, in the unit of `size`; never much less than what is drawn. */
export function textWidth(text: string, size: number, isBold = false): number {
  let thousandths = 0;
  for (const letter of text) thousandths += letterWidth(letter);
  return (thousandths / 1000) * size * ROOM * (isBold ? BOLD : 1);
}

function letterWidth(letter: string): number {
  const width = known.get(letter);
  if (width !== undefined) return width;
  const plain = letter.normalize('NFD').replace(/\p{Mn}/gu, '') || letter;
  const measured = CLASSES.find(({ letters }) => letters.test(plain))?.width ?? OTHER;
  known.set(letter, measured);
  return measured;
}
