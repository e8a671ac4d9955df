/** An example in the reader's language, with the page that shows it. */
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
