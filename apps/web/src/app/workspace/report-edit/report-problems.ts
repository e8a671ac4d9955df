import { computed, signal, type Signal } from '@angular/core';
import type { FieldProblem, ReportContentView } from '@opev/contract';
import { submissionProblems } from '@opev/domain';
import { fieldOf, orderOf, valueAt } from '../../reports/content-pointers';

/** A problem as the page shows it: where, and the code that has a sentence. */
export interface ShownProblem {
  /** JSON pointer into the content. */
  readonly pointer: string;
  readonly code: string;
}

/** What the server refused, and the value it was about: another value makes it history. */
interface Refusal extends ShownProblem {
  readonly value: unknown;
}

/** What is wrong with a report, told when it helps: after the author was at the field, or asked to submit. */
export class ReportProblems {
  private readonly touched = signal<ReadonlySet<string>>(new Set());
  private readonly isSubmissionTried = signal(false);
  private readonly refusals = signal<readonly Refusal[]>([]);

  constructor(private readonly content: Signal<ReportContentView>) {}

  /** One per pointer, in the order of the page; the server's word before our own. */
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

  /** From now on everything that is missing is said. Returns whether nothing is. */
  check(): boolean {
    this.isSubmissionTried.set(true);
    return this.shown().length === 0;
  }

  /** Keeps what the server said of the content as it is now. */
  refuse(fields: readonly FieldProblem[]): void {
    this.refusals.set(fields.map(({ pointer, code }) => ({ pointer, code, value: valueAt(this.content(), pointer) })));
  }

  /** That something is still missing is no news to who is writing; that two answers disagree is. */
  private isTimeToSay({ pointer, code }: ShownProblem): boolean {
    if (this.isSubmissionTried()) return true;
    return !code.endsWith('-required') && this.touched().has(fieldOf(pointer) ?? pointer);
  }
}

/** Text key of a field problem, in the scope `problems`. */
export function fieldProblemKey({ code }: ShownProblem): string {
  return `problems.field.${code}`;
}
