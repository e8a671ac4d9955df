import { computed, signal, type Signal } from '@angular/core';
import type { FieldProblem, ReportContentView } from '@opev/contract';
import { submissionProblems } from '@opev/domain';
import { fieldOf, orderOf, valueAt } from '../../reports/content-pointers';

/** A problem to show: pointer and code. */
export interface ShownProblem {
  /** JSON pointer into the content. */
  readonly pointer: string;
  readonly code: string;
}

/** A refusal of the server with the refused value: obsolete once the value changes. */
interface Refusal extends ShownProblem {
  readonly value: unknown;
}

/** Problems of a report, shown after the author left the field or tried to submit. */
export class ReportProblems {
  private readonly touched = signal<ReadonlySet<string>>(new Set());
  private readonly isSubmissionTried = signal(false);
  private readonly refusals = signal<readonly Refusal[]>([]);

  constructor(private readonly content: Signal<ReportContentView>) {}

  /** One per pointer in page order; the server's before our own. */
  readonly shown = computed<readonly ShownProblem[]>(() => {
    const refused = this.refusals().filter(({ pointer, value }) => valueAt(this.content(), pointer) === value);
    const own = submissionProblems(this.content()).filter((problem) => this.isTimeToSay(problem));
    const byPointer = new Map([...own, ...refused].map(({ pointer, code }) => [pointer, { pointer, code }]));
    return [...byPointer.values()].sort((one, other) => orderOf(one.pointer) - orderOf(other.pointer));
  });

  /** Text key of what is wrong at a pointer; null when nothing is, or not yet. */
  at(pointer: string): string | null {
    const problem = this.shown().find((shown) => shown.pointer === pointer);
    return problem ? fieldProblemKey(problem) : null;
  }

  /** The author has been at a field. */
  touch(field: string): void {
    this.touched.update((all) => new Set([...all, field]));
  }

  /** Shows all problems from now on. Answers whether there are none. */
  check(): boolean {
    this.isSubmissionTried.set(true);
    return this.shown().length === 0;
  }

  /** Stores the server's problems of the current content. */
  refuse(fields: readonly FieldProblem[]): void {
    this.refusals.set(fields.map(({ pointer, code }) => ({ pointer, code, value: valueAt(this.content(), pointer) })));
  }

  /** While writing, missing values are not reported; contradictions are. */
  private isTimeToSay({ pointer, code }: ShownProblem): boolean {
    if (this.isSubmissionTried()) return true;
    return !code.endsWith('-required') && this.touched().has(fieldOf(pointer) ?? pointer);
  }
}

/** Text key of a field problem, in the scope `problems`. */
export function fieldProblemKey({ code }: ShownProblem): string {
  return `problems.field.${code}`;
}
