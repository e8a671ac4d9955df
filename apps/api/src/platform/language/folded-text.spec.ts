import { containsFolded, foldedWords } from './folded-text';

describe('what lists are filtered by', () => {
  it.each([
    ['جمعية المسؤولية', 'مسئولية'],
    ['جمعية المسئولية', 'مسؤولية'],
    ['جمعية المسؤولية', 'مسوولية'],
    ['Étude', 'etude'],
    ['نص كامل', '\u200fنص\u200e'],
    ['pre\u00advention', 'prevention'],
  ])('is found: in %s, %s', (text, search) => {
    expect(containsFolded(text, search)).toBe(true);
  });

  it('is not found where it is not', () => {
    expect(containsFolded('جمعية المسؤولية', 'مسيرة')).toBe(false);
  });
});

it('has words with hyphens as one, too', () => {
  expect(foldedWords('La Co-opération, l’œuvre')).toEqual([
    'la',
    'co',
    'operation',
    'l',
    'oeuvre',
    'la',
    'cooperation',
    'l',
    'oeuvre',
  ]);
});
