import { writtenText, writtenToken } from '@opev/domain';

/** A text normalized as on the server, without NUL and lone surrogates. */
export function cleanText(text: string): string {
  return writtenText(withoutBroken(text));
}

/** A pasted link without invisible characters. */
export function cleanLink(text: string): string {
  return writtenToken(withoutBroken(text));
}

function withoutBroken(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '');
}
