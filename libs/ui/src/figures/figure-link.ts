/** Where a figure leads: router commands, and what the address there filters by. What it counts stands in `data-count`. */
export interface FigureLink {
  readonly path: readonly (string | number)[];
  readonly query?: Readonly<Record<string, string | number>>;
}
