/** Link of a figure: router commands and query parameters. The number is also in `data-count`. */
export interface FigureLink {
  readonly path: readonly (string | number)[];
  readonly query?: Readonly<Record<string, string | number>>;
}
