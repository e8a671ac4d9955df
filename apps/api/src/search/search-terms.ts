/** A word somebody searches for, as the database reads it. */
export interface SearchedWord {
  /** Folded. */
  readonly word: string;
  /** It with its hamzas on other letters: مسؤولية and مسئولية are one word. */
  readonly spellings: readonly string[];
  /** Its stem in each language that has one for it. */
  readonly stems: readonly string[];
  /** Whether one of the languages has it as a word that says nothing by itself: "the", "de", "para". */
  readonly isCommon: boolean;
  /** Whether it is the last one: perhaps not typed to its end. */
  readonly isLast: boolean;
}

/** What is looked for: a `tsquery` as text, and the words by which a match is recognised. */
export interface SearchTerms {
  readonly query: string;
  readonly words: readonly string[];
  /** What the last word begins with; null when it stands as it is. */
  readonly prefix: string | null;
}

/** One letter begins half of all words. */
const SHORTEST_PREFIX = 2;

/** Every word as it is written, or another form of it in any of the languages; null when there is no word. */
export function exactTerms(searched: readonly SearchedWord[]): SearchTerms | null {
  return termsOf(searched, new Map());
}

/** The same, or words like it (`near`, by word). */
export function wideTerms(
  searched: readonly SearchedWord[],
  near: ReadonlyMap<string, readonly string[]>,
): SearchTerms | null {
  return termsOf(searched, near);
}

function termsOf(searched: readonly SearchedWord[], near: ReadonlyMap<string, readonly string[]>): SearchTerms | null {
  const uncommon = searched.filter(({ isCommon }) => !isCommon);
  const significant = uncommon.length > 0 ? uncommon : searched;
  if (significant.length === 0) return null;
  const unfinished = significant.find(({ isLast, word }) => isLast && word.length >= SHORTEST_PREFIX);
  const alternatives = significant.map(({ word, spellings, stems }) => [
    ...new Set([word, ...spellings, ...stems, ...(near.get(word) ?? [])]),
  ]);
  const query = alternatives
    .map((words, index) => {
      const prefix = significant[index] === unfinished ? [`${quoted(significant[index]?.word ?? '')}:*`] : [];
      return `(${[...prefix, ...words.map(quoted)].join(' | ')})`;
    })
    .join(' & ');
  return { query, words: alternatives.flat(), prefix: unfinished?.word ?? null };
}

/** What either finds. */
export function eitherOf(one: SearchTerms, other: SearchTerms | null): SearchTerms {
  if (other === null) return one;
  return {
    query: `(${one.query}) | (${other.query})`,
    words: [...new Set([...one.words, ...other.words])],
    prefix: one.prefix ?? other.prefix,
  };
}

function quoted(lexeme: string): string {
  return `'${lexeme.replace(/['\\]/g, '$&$&')}'`;
}
