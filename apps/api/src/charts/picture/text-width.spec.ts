import { textWidth } from './text-width';

describe('the width of a text', () => {
  // Widths measured in the pictures' font at 100 units.
  it.each([
    ['What organisations say of their work, and how the observatory rates it', 3_114],
    ['إلى أين وصلت أنشطة كل هدف', 1_137],
    ['المصدر: المرصد من أجل الوقاية من العنف المتطرف', 1_905],
  ])('is never less than what is drawn, nor much more: %s', (text, drawn) => {
    expect(textWidth(text, 100)).toBeGreaterThan(drawn);
    expect(textWidth(text, 100)).toBeLessThan(drawn * 1.25);
  });

  it('is nothing for marks over letters and for what only says a direction', () => {
    expect(textWidth('\u2068\u064b\u2069', 100)).toBe(0);
    expect(textWidth('é', 100)).toBe(textWidth('e', 100));
  });
});
