/** An example in the reader's words, and where it can be checked. */
export interface Example {
  readonly text: string;
  readonly link: ExampleLink | null;
}

export interface ExampleLink {
  readonly label: string;
  /** Below the language. */
  readonly path: readonly (string | number)[];
  readonly query?: Readonly<Record<string, string | number>>;
}
