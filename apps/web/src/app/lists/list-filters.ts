import type { NamedOption } from './query-select';

/** A filter of a list: one query parameter and its control. Labels are text keys. */
export type ListFilter =
  | { readonly kind: 'search'; readonly name: string; readonly labelKey: string }
  /** A choice among codes of the vocabulary: `termsKey` and the code are the text key of each. */
  | {
      readonly kind: 'terms';
      readonly name: string;
      readonly labelKey: string;
      readonly allKey: string;
      readonly codes: readonly string[];
      readonly termsKey: string;
    }
  /** A choice among things that have names of their own; not offered while there are less than two. */
  | {
      readonly kind: 'named';
      readonly name: string;
      readonly labelKey: string;
      readonly allKey: string;
      readonly options: () => readonly NamedOption[];
    };

/** The orders of a list. Without `?sort=` it is in the first. */
export interface ListSorts {
  readonly codes: readonly [string, ...string[]];
  /** This and the code are the text key of each. */
  readonly termsKey: string;
}

/** The query of a list's address: its filters, `sort` and `cursor`. */
export type ListQuery = Readonly<Record<string, string | undefined>>;
