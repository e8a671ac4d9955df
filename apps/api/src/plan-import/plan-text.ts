import { isUtf8 } from 'node:buffer';
import type { ImportProblem } from './import-problems';

/** The largest file that is read, in bytes; the whole Plan in five languages takes a tenth of it. */
export const LARGEST_FILE = 2 * 1024 * 1024;

const LINE_FEED = 0x0a;
const REPLACEMENT = '\ufffd';

export type TextOutcome = { readonly text: string } | { readonly problem: ImportProblem };

/** Decodes a file as UTF-8, without byte order mark and with `\n` line ends; or says why that fails. */
export function textOf(bytes: Uint8Array): TextOutcome {
  if (bytes.length > LARGEST_FILE) {
    return problem('file-too-large', { bytes: bytes.length, most: LARGEST_FILE });
  }
  if (startsWithUtf16Mark(bytes)) return problem('is-utf-16');
  if (!isUtf8(bytes)) return { problem: locateBadByte(bytes) };
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
  return text.trim() === '' ? problem('file-empty') : { text };
}

function problem(code: ImportProblem['code'], values: ImportProblem['values'] = {}): TextOutcome {
  return { problem: { line: null, code, values } };
}

function startsWithUtf16Mark([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** Lines can be decoded separately: no byte of a longer character equals a line feed. */
function locateBadByte(bytes: Uint8Array): ImportProblem {
  let line = 1;
  let start = 0;
  for (;;) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const content = bytes.subarray(start, feed === -1 ? bytes.length : feed);
    if (!isUtf8(content)) return badByte(content, line, start);
    if (feed === -1) throw new Error('There is no bad byte in this file.');
    start = feed + 1;
    line += 1;
  }
}

function badByte(content: Uint8Array, line: number, start: number): ImportProblem {
  const inLine = offsetOfBadByte(content);
  const value = (content[inLine] ?? 0).toString(16).padStart(2, '0');
  return { line, code: 'not-utf-8', values: { place: start + inLine + 1, byte: `0x${value}` } };
}

/** The decoder writes a replacement character for bad bytes; a real one in the text is recognized by its bytes. */
function offsetOfBadByte(content: Uint8Array): number {
  const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
  let offset = 0;
  for (const character of decoded) {
    const bytes = Buffer.from(character);
    if (character === REPLACEMENT && !bytes.equals(content.subarray(offset, offset + bytes.length))) break;
    offset += bytes.length;
  }
  return offset;
}
