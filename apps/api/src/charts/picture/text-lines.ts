import { textWidth } from './text-width';

export interface LineRoom {
  /** In the drawing's unit. */
  readonly width: number;
  readonly size: number;
  readonly isBold?: boolean;
  /** Maximum number of lines, cut with an ellipsis; unlimited when left out. */
  readonly mostLines?: number;
}

/** Breaks a text into lines. A word wider than a line is broken. */
export function textLines(text: string, { width, size, isBold = false, mostLines }: LineRoom): readonly string[] {
  const fits = (line: string): boolean => textWidth(line, size, isBold) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => broken(word, fits))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== '') lines.push(line);
  return (mostLines === undefined || lines.length <= mostLines ? lines : cut(lines, mostLines, fits)).map(closed);
}

function broken(word: string, fits: (line: string) => boolean): readonly string[] {
  if (fits(word)) return [word];
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (part !== '' && !fits(part + letter)) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}

function cut(lines: readonly string[], most: number, fits: (line: string) => boolean): readonly string[] {
  const kept = lines.slice(0, most);
  let last = kept.at(-1) ?? '';
  while (last !== '' && !fits(`${last}…`)) last = last.slice(0, -1);
  return [...kept.slice(0, -1), `${last.trimEnd()}…`];
}

/** Closes isolates that end on a later line, and drops marks that only end here. */
function closed(line: string): string {
  let open = 0;
  let written = '';
  for (const letter of line) {
    if (letter === '\u2069') {
      if (open === 0) continue;
      open -= 1;
    }
    if (letter === '\u2068') open += 1;
    written += letter;
  }
  return written + '\u2069'.repeat(open);
}
