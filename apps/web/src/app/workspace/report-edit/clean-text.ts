/** Text without what no reader can see and no database keeps: NUL, and halves of characters from a broken paste. */
export function cleanText(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '');
}
