import { xmlText } from './xml';

describe('a text in XML', () => {
  it.each([
    ['signs of XML itself', `<a href="x">'&amp;'</a>`, '&lt;a href=&quot;x&quot;&gt;&apos;&amp;amp;&apos;&lt;/a&gt;'],
    ['an end of CDATA', ']]>', ']]&gt;'],
    ['control characters', 'a\u0000b\u0008c\u001bd', 'a\ufffdb\ufffdc\ufffdd'],
    ['ends of lines and tabs', 'a\tb\nc', 'a\tb\nc'],
    ['half a character', 'a\ud83db', 'a\ufffdb'],
    ['the other half', 'a\ude00', 'a\ufffd'],
    ['a whole character of two halves', 'a😀', 'a😀'],
    ['what is no character', 'a\uffff', 'a\ufffd'],
    ['a name written from right to left', 'جمعية «السلام» & شركاء', 'جمعية «السلام» &amp; شركاء'],
    ['signs of direction', '\u2068سلام\u2069', '\u2068سلام\u2069'],
  ])('with %s', (_case, text, expected) => {
    expect(xmlText(text)).toBe(expected);
  });
});
