import type { TilePlace } from './euro-mediterranean';

const DIRECTIONS: Readonly<Record<string, TilePlace>> = {
  ArrowLeft: { column: -1, row: 0 },
  ArrowRight: { column: 1, row: 0 },
  ArrowUp: { column: 0, row: -1 },
  ArrowDown: { column: 0, row: 1 },
};

/** Straight ahead is nearer than aside. */
const ASIDE = 2;

/** The tile an arrow key leads to: the nearest that way; undefined for other keys and at the edge. */
export function nearestTile<T extends TilePlace>(key: string, from: TilePlace, tiles: readonly T[]): T | undefined {
  const way = DIRECTIONS[key];
  if (!way) return undefined;
  const reached = tiles
    .map((tile) => {
      const column = tile.column - from.column;
      const row = tile.row - from.row;
      const ahead = column * way.column + row * way.row;
      return { tile, ahead, far: ahead + ASIDE * Math.abs(way.column === 0 ? column : row) };
    })
    .filter(({ ahead }) => ahead > 0)
    .sort((one, other) => one.far - other.far);
  return reached[0]?.tile;
}
