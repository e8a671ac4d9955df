/** A searched word as the database normalizes it. */
export interface SearchedWord {
  /** Folded. */
  readonly word: string;
  /** Spellings with hamza on other letters: مسؤولية and مسئولية are one word. */
  readonly spellings: readonly string[];
  /** Its stem in each language that has one for it. */
  readonly stems: readonly string[];
  /** Whether it is a stop word in one of the languages: "the", "de", "para". */
  readonly isCommon: boolean;
  /** Whether it is the last word, which may be unfinished. */
  readonly isLast: boolean;
}

/** A `tsquery` as text, and the words by which matches are marked. */
export interface SearchTerms {
  readonly query: string;
  readonly words: readonly string[];
  /** Prefix of the last word; null when it is matched whole. */
  readonly prefix: string | null;
}

/** One letter begins half of all words. */
const SHORTEST_PREFIX = 2;

/** Matches every word as written or in another form in any language; null when there is no word. */
export function exactTerms(searched: readonly SearchedWord[]): SearchTerms | null {
  return termsOf(searched, new Map());
}

/** Matches also similar words (`near`, by word). */
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

/** The union of two searches. */
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
