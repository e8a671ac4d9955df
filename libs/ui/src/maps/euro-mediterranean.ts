/** A tile's place: columns from west to east, rows from north to south, both from 0. */
export interface TilePlace {
  readonly column: number;
  readonly row: number;
}

/** Grid positions of countries: relative to their neighbours, as far as one tile each allows. No borders, and sizes have no meaning. */
const GRID = [
  'IS .. .. .. NO SE FI EE .. .. ..',
  '.. IE GB NL DK .. LT LV .. .. ..',
  '.. .. BE LU DE PL CZ SK UA .. ..',
  '.. .. FR CH AT SI HU RO MD .. ..',
  'PT ES AD MC IT HR BA RS BG .. ..',
  '.. .. .. .. SM ME XK MK .. TR ..',
  '.. .. .. MT .. AL GR .. CY SY IQ',
  '.. MA DZ TN .. .. .. .. LB .. KW',
  'MR .. .. .. LY .. EG IL PS JO SA',
  '.. .. .. .. .. .. SD .. .. .. YE',
];

const PLACES: ReadonlyMap<string, TilePlace> = new Map(
  GRID.flatMap((line, row) => line.split(' ').map((code, column) => [code, { column, row }] as const)).filter(
    ([code]) => code !== '..',
  ),
);

/** Countries by their place; those the grid has no place for come apart. */
export interface PlacedTiles<T> {
  readonly placed: readonly (T & TilePlace)[];
  readonly elsewhere: readonly T[];
  readonly columns: number;
  readonly rows: number;
}

/**
 * Places countries (ISO 3166-1 alpha-2) on the grid, in reading order. Empty rows and columns are removed, so that tiles can
 * be larger.
 */
export function placeTiles<T extends { readonly code: string }>(countries: readonly T[]): PlacedTiles<T> {
  const known = countries.flatMap((country) => {
    const place = PLACES.get(country.code);
    return place ? [{ ...country, ...place }] : [];
  });
  const columns = used(known.map(({ column }) => column));
  const rows = used(known.map(({ row }) => row));
  return {
    placed: known
      .map((tile) => ({ ...tile, column: columns.indexOf(tile.column), row: rows.indexOf(tile.row) }))
      .sort((one, other) => one.row - other.row || one.column - other.column),
    elsewhere: countries.filter(({ code }) => !PLACES.has(code)),
    columns: columns.length,
    rows: rows.length,
  };
}

function used(lines: readonly number[]): readonly number[] {
  return [...new Set(lines)].sort((one, other) => one - other);
}
