import { cpus, loadavg } from 'node:os';
import { PINNING } from './load/child';
import type { Comparison } from './load/harness';
import { print } from './say';

/** One line of a benchmark's result: what was measured, what came out, what it should be. */
export interface Finding {
  readonly what: string;
  readonly measured: string;
  readonly target: string;
  /** Null: reported without a target. */
  readonly isMet: boolean | null;
}

/** A ratio of requests per second that should be at least so much, and one of p99 that should be at most so much. */
export function findingsOf(
  what: string,
  { ours, reference, ratio, p99Ratio }: Comparison,
  targets: { readonly ratio: number; readonly p99Ratio?: number },
): readonly Finding[] {
  const speeds = `${rounded(ours.perSecond)}/s : ${rounded(reference.perSecond)}/s`;
  const times = `${ours.p99.toFixed(2)} ms : ${reference.p99.toFixed(2)} ms`;
  const most = targets.p99Ratio;
  return [
    {
      what,
      measured: `${ratio.toFixed(2)}x  (${speeds})`,
      target: `≥ ${String(targets.ratio)}x`,
      isMet: ratio >= targets.ratio,
    },
    {
      what: `${what}: p99`,
      measured: `${p99Ratio.toFixed(2)}x  (${times})`,
      target: most === undefined ? '' : `≤ ${String(most)}x`,
      isMet: most === undefined ? null : p99Ratio <= most,
    },
  ];
}

/** Prints findings; missed targets are reported, not failed. */
export function printFindings(title: string, findings: readonly Finding[]): void {
  const widths = (key: 'what' | 'measured' | 'target'): number => Math.max(...findings.map((row) => row[key].length));
  const [what, measured, target] = [widths('what'), widths('measured'), widths('target')];
  print(`\n${title}`);
  print(
    `${new Date().toISOString().slice(0, 10)}, ${String(cpus().length)} cores (${cpus()[0]?.model ?? 'unknown'}), ${PINNING}, load average ${loadavg()[0]?.toFixed(1) ?? '?'}, Node ${process.versions.node}`,
  );
  for (const row of findings) {
    const verdict = row.isMet === null ? '' : row.isMet ? 'PASS' : 'MISSED';
    print(
      `  ${row.what.padEnd(what)}  ${row.measured.padEnd(measured)}  ${row.target.padEnd(target)}  ${verdict}`.trimEnd(),
    );
  }
}

function rounded(value: number): string {
  return Math.round(value).toLocaleString('en');
}
