/** The steps of a scale, from a little to much; 0 stands for none at all. */
export type ScaleStep = 0 | 1 | 2 | 3 | 4;

/** One class of a scale: whole numbers from `from` to `to`. */
export interface StepRange {
  readonly step: ScaleStep;
  readonly from: number;
  readonly to: number;
}

const STEPS = [1, 2, 3, 4] as const;

/** The classes for counts up to `largest`: equally wide, none below 1, as many as there are numbers to tell apart. */
export function stepRanges(largest: number): readonly StepRange[] {
  const width = Math.max(1, Math.ceil(largest / STEPS.length));
  return STEPS.map((step) => ({ step, from: (step - 1) * width + 1, to: step * width })).filter(
    ({ from }) => from <= largest,
  );
}

/** The class of a count. */
export function stepOf(value: number, ranges: readonly StepRange[]): ScaleStep {
  return ranges.find(({ from, to }) => value >= from && value <= to)?.step ?? 0;
}
