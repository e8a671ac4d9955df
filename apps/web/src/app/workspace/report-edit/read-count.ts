const ARABIC_ZEROS = [0x0660, 0x06f0];

/** A whole number as people write it: in Arabic digits too, with spaces or separators between thousands. Empty is null. */
export function readCount(text: string): number | null | 'unreadable' {
  const digits = inLatinDigits(text)
    .replace(/[\s\u00a0\u202f'’]/gu, '')
    .replace(/(\d)[.,٬](?=\d{3}(?!\d))/gu, '$1');
  if (digits === '') return null;
  return /^\d{1,12}$/.test(digits) ? Number(digits) : 'unreadable';
}

function inLatinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (ARABIC_ZEROS.find((zero) => code >= zero && code < zero + 10) ?? code));
  });
}
