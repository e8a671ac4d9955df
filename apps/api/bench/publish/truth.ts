import { API_PREFIX, PUBLIC_PATHS, type SummaryView } from '@opev/contract';
import type { DataSource } from 'typeorm';
import { getWhole } from '../load/product';
import { showProgress } from '../say';
import { FORGET_STANDINGS, OPERATIONS, STANDINGS_ANEW } from './operations.sql';
import { figuresOf, recompute } from './recompute';

const OPERATIONS_IN_ALL = 100_000;
const CHECKPOINTS = 20;
/** Of each kind in one transaction. */
const BATCH = 40;
const SETTLES_WITHIN_MS = 15_000;

/** What came of a hundred thousand things that happened by chance. */
export interface Truth {
  readonly operations: Readonly<Record<string, number>>;
  readonly checkpoints: number;
  /** Cells that were compared, and those that differed once the summary had settled. */
  readonly cells: number;
  readonly different: readonly string[];
}

/** Lets things happen by chance, and holds every cell of the summary against one made of the tables by the domain's rules. */
export async function holdAgainstTruth(db: DataSource, port: number): Promise<Truth> {
  const operations: Record<string, number> = {};
  const different: string[] = [];
  let cells = 0;
  for (let checkpoint = 1; checkpoint <= CHECKPOINTS; checkpoint += 1) {
    while (sum(operations) < (OPERATIONS_IN_ALL * checkpoint) / CHECKPOINTS) await happen(db, operations);
    const compared = await compareOnceSettled(db, port);
    cells += compared.cells;
    different.push(...compared.different.map((cell) => `${String(checkpoint)}: ${cell}`));
    showProgress(`${sum(operations).toLocaleString('en')} operations, ${String(different.length)} cells different`);
  }
  return { operations, checkpoints: CHECKPOINTS, cells, different };
}

async function happen(db: DataSource, operations: Record<string, number>): Promise<void> {
  await db.transaction(async (manager) => {
    const touched = new Set<string>();
    for (const [kind, statement] of Object.entries(OPERATIONS)) {
      const answer = await manager.query<Touched[] | [Touched[], number]>(statement, [BATCH]);
      // For an update the driver answers rows and their number.
      const rows = Array.isArray(answer[0]) ? answer[0] : (answer as Touched[]);
      operations[kind] = (operations[kind] ?? 0) + rows.length;
      for (const { commitment_id: id } of rows) if (id !== null) touched.add(id);
    }
    await manager.query(FORGET_STANDINGS, [[...touched]]);
    await manager.query(STANDINGS_ANEW, [[...touched]]);
  });
}

interface Touched {
  readonly commitment_id: string | null;
}

/**
 * Cells that stay different until the summary should have settled. Both sides are read again each time: where groups stand is
 * written by the product, in answer to what happened.
 */
async function compareOnceSettled(db: DataSource, port: number): Promise<Pick<Truth, 'cells' | 'different'>> {
  const deadline = performance.now() + SETTLES_WITHIN_MS;
  for (;;) {
    const truth = cellsOf(await recompute(db));
    const { body } = await getWhole(port, `${API_PREFIX}${PUBLIC_PATHS.summary}`);
    const shown = cellsOf(figuresOf(JSON.parse(body.toString()) as SummaryView));
    const names = new Set([...truth.keys(), ...shown.keys()]);
    const different = [...names].filter((name) => truth.get(name) !== shown.get(name));
    if (different.length === 0 || performance.now() > deadline) {
      const described = different.map(
        (name) => `${name} is ${String(shown.get(name))}, should be ${String(truth.get(name))}`,
      );
      return { cells: truth.size, different: described };
    }
    await new Promise((done) => setTimeout(done, 200));
  }
}

/** Every number of a nested object under its path. */
function cellsOf(figures: object, path = ''): Map<string, unknown> {
  const cells = new Map<string, unknown>();
  for (const [key, value] of Object.entries(figures) as [string, unknown][]) {
    const name = `${path}/${key}`;
    if (typeof value === 'object' && value !== null) {
      for (const [inner, cell] of cellsOf(value, name)) cells.set(inner, cell);
    } else cells.set(name, value);
  }
  return cells;
}

function sum(operations: Readonly<Record<string, number>>): number {
  return Object.values(operations).reduce((total, count) => total + count, 0);
}
