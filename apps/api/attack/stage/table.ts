import { print } from '../../bench/say';
import { isPassed, type AttackOutcome } from './play';

const HEADINGS = ['attack', 'tries', 'hits', 'bound', 'planted leak', 'seconds', ''];

/** Prints how all attacks went, and what the first right guesses of those that found too much were. */
export function printOutcomes(outcomes: readonly AttackOutcome[]): void {
  const rows = [HEADINGS, ...outcomes.map(rowOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows)
    print(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  for (const { name, examples, hits, bound } of outcomes) {
    if (bound === null || hits <= bound) continue;
    print(`\n${name}:`);
    for (const example of examples) print(`  ${example}`);
  }
  const passed = outcomes.filter(isPassed).length;
  print(`\n${String(passed)} passed, ${String(outcomes.length - passed)} failed`);
}

function rowOf(outcome: AttackOutcome): readonly string[] {
  const { name, tries, hits, bound, isPlantFound, says, seconds } = outcome;
  const plant = isPlantFound === null ? '-' : isPlantFound ? 'found' : 'NOT FOUND';
  const verdict = isPassed(outcome) ? 'passed' : 'FAILED';
  const remark = says === '' ? verdict : `${verdict}: ${says}`;
  return [name, String(tries), String(hits), bound === null ? '-' : String(bound), plant, seconds.toFixed(1), remark];
}
