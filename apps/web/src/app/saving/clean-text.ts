import { writtenText, writtenToken } from '@opev/domain';

/** A text as the server keeps it, without what no database keeps: NUL, and halves of characters from a broken paste. */
export function cleanText(text: string): string {
  return writtenText(withoutBroken(text));
}

/** A pasted address, without the marks that came with it. */
export function cleanLink(text: string): string {
  return writtenToken(withoutBroken(text));
}

function withoutBroken(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '');
}
