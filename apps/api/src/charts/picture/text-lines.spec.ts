import { textLines } from './text-lines';
import { textWidth } from './text-width';

const ROOM = { width: 200, size: 16 };

describe('a text in lines', () => {
  it('fits every line and loses no word', () => {
    const text = 'Monitor the drivers and impact of ALL forms of violent extremism';
    const lines = textLines(text, ROOM);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe(text);
    expect(lines.every((line) => textWidth(line, ROOM.size) <= ROOM.width)).toBe(true);
  });

  it('breaks a word that no line can hold', () => {
    const lines = textLines('Donaudampfschifffahrtsgesellschaft', { width: 80, size: 16 });
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe('Donaudampfschifffahrtsgesellschaft');
  });

  it('says with an ellipsis that there was more', () => {
    const lines = textLines('one two three four five six seven eight nine', { ...ROOM, mostLines: 1 });
    expect(lines).toEqual([expect.stringMatching(/…$/)]);
    expect(textWidth(lines[0] ?? '', ROOM.size)).toBeLessThanOrEqual(ROOM.width);
  });

  it('closes on its line what says a direction', () => {
    const lines = textLines('Organisation: \u2068جمعية أمل للتنمية والتعاون بين الشعوب\u2069 more', ROOM);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line.match(/\u2068/g)?.length ?? 0).toBe(line.match(/\u2069/g)?.length ?? 0);
  });

  it('is no line when there is no word', () => {
    expect(textLines('  ', ROOM)).toEqual([]);
  });
});
