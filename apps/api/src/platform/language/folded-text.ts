const ARABIC_FORMS: Readonly<Record<string, string>> = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ة: 'ه', ى: 'ي' };

/** Folds a text for searching: without case, accents, invisible marks and the letter forms that Arabic readers use for one another. */
export function foldedText(text: string): string {
  return text
    .replace(/[أإآٱةى]/g, (letter) => ARABIC_FORMS[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\p{Mn}\p{Cf}\u0640]/gu, '')
    .normalize('NFC')
    .toLowerCase();
}

/** Between words, as in texts that are searched. */
const BETWEEN = /[^\p{L}\p{N}]+/u;

/** The words of a text, folded, as a search has them: each as it is, and what is joined by a hyphen as one word too. */
export function foldedWords(text: string): readonly string[] {
  const joined = text.replace(/(?<=\p{L})[-\u2010\u2011](?=\p{L})/gu, '');
  const both = joined === text ? text : `${text} ${joined}`;
  const plain = foldedText(both).replaceAll('œ', 'oe').replaceAll('æ', 'ae').replaceAll('ß', 'ss');
  return plain.split(BETWEEN).filter((word) => word !== '');
}

/** Whether a text contains what is searched for, in any spelling of hamza. */
export function containsFolded(text: string, search: string): boolean {
  const inOneSpelling = (given: string): string => foldedText(given.normalize('NFC').replace(/[ؤئ]/g, 'ء'));
  return foldedText(text).includes(foldedText(search)) || inOneSpelling(text).includes(inOneSpelling(search));
}
