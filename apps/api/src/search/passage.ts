import type { TextPartView } from '@opev/contract';

/** Letters, digits, and the marks that belong to them. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

const COMPOUND = /[\p{L}\p{M}]+(?:[-\u2010\u2011][\p{L}\p{M}]+)+/gu;

/** Characters of a passage, about: two or three lines. */
const LENGTH = 240;
/** Of those, before the first match. */
const LEAD = 60;

/** The words of a text, as they are written in it. */
export function wordsOf(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

/** A word with hyphens, as one and by its parts. */
export interface Compound {
  readonly joined: string;
  readonly parts: readonly string[];
}

/** The words of a text that have hyphens in them. */
export function compoundsOf(text: string): readonly Compound[] {
  return (text.match(COMPOUND) ?? []).map((word) => {
    const parts = wordsOf(word);
    return { joined: parts.join(''), parts };
  });
}

/** A whole text, split at the bounds of matching words. */
export function marked(text: string, matching: ReadonlySet<string>): readonly TextPartView[] {
  const parts: TextPartView[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!matching.has(word)) continue;
    if (index > end) parts.push({ text: text.slice(end, index), isMatch: false });
    parts.push({ text: word, isMatch: true });
    end = index + word.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isMatch: false });
  return parts;
}

/** The excerpt with most matches, cut at words, on one line; the beginning when nothing matches. */
export function passageOf(text: string, matching: ReadonlySet<string>): readonly TextPartView[] {
  const line = text.replace(/\s+/g, ' ').trim();
  const starts = [...line.matchAll(WORD)].filter(([word]) => matching.has(word)).map(({ index }) => index);
  const start = Math.max(0, (fullest(starts) ?? 0) - LEAD);
  return marked(cut(line, start, start + LENGTH), matching);
}

/** The match that is followed closely by most others; the first of them when several tie. */
function fullest(starts: readonly number[]): number | undefined {
  let best: { readonly at: number; readonly count: number } | undefined;
  for (const at of starts) {
    const count = starts.filter((other) => other >= at && other < at + LENGTH - LEAD).length;
    if (!best || count > best.count) best = { at, count };
  }
  return best?.at;
}

function cut(line: string, from: number, to: number): string {
  const start = from === 0 ? 0 : line.indexOf(' ', from) + 1;
  const end = to >= line.length ? line.length : Math.max(line.lastIndexOf(' ', to), start);
  const piece = line.slice(start, end);
  return `${start > 0 ? '… ' : ''}${piece}${end < line.length ? ' …' : ''}`;
}
