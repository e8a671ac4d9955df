import { writtenDigits } from '@opev/domain';

/** A whole number as people write or paste it: in any digits, with spaces or separators between thousands, with marks nobody sees. Empty is null. */
export function readCount(text: string): number | null | 'unreadable' {
  const digits = writtenDigits(text)
    .replace(/[\s\u00a0\u202f'’]/gu, '')
    .replace(/(\d)[.,٬](?=\d{3}(?!\d))/gu, '$1');
  if (digits === '') return null;
  return /^\d{1,12}$/.test(digits) ? Number(digits) : 'unreadable';
}
