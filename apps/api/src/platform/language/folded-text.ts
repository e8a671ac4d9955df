const ARABIC_FORMS: Readonly<Record<string, string>> = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ة: 'ه', ى: 'ي' };

/** A text without case, accents and the letter forms that Arabic readers use for one another: what searches compare. */
export function foldedText(text: string): string {
  return text
    .replace(/[أإآٱةى]/g, (letter) => ARABIC_FORMS[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\p{Mn}\u0640]/gu, '')
    .normalize('NFC')
    .toLowerCase();
}
