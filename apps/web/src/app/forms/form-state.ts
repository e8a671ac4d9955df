import { computed, inject, signal, type Signal, type WritableSignal } from '@angular/core';
import type { ProblemCode } from '@opev/contract';
import type { FormError } from '@opev/ui';
import { fieldProblemKeys, problemKey, problemOf, type Problem } from '../data/problem';
import { ReaderTexts } from '../language/reader-texts';
import { threeWay } from '../saving/three-way';

type Name<T> = keyof T & string;

/** A form, described once. */
export interface FormDefinition<T extends object, R = unknown> {
  readonly initial: T;
  /** What the fields are called, as text keys. */
  readonly labels: Readonly<Record<Name<T>, string>>;
  /** Validates a value: error texts by field, nothing for valid ones. The server validates again. */
  readonly rules: (value: T) => Partial<Record<Name<T>, string | null>>;
  /** Refusals that are about one field, though the server names none. */
  readonly refusals?: Readonly<Partial<Record<ProblemCode, Name<T>>>>;
  readonly send: (value: T) => Promise<R>;
  /** Reloads the current value after `version-stale`; left out where nobody else can change it. */
  readonly reload?: () => Promise<T>;
}

/**
 * State of a form: one value, its errors, and its submission. Input survives refusals; on a concurrent change what only one
 * side changed is merged, and conflicts are shown side by side.
 */
export class FormState<T extends object, R = unknown> {
  private readonly texts = inject(ReaderTexts);
  private readonly written: WritableSignal<T>;
  private readonly base: WritableSignal<T>;
  private readonly others = signal<ReadonlyMap<Name<T>, T[Name<T>]>>(new Map());
  private readonly refusal = signal<Problem | null>(null);
  private readonly mended = signal<ReadonlySet<string>>(new Set());
  private readonly tried = signal(false);
  private readonly sending = signal(false);
  private readonly sent = signal(false);

  readonly value: Signal<T>;
  readonly isBusy = this.sending.asReadonly();
  /** Whether it was sent, and nothing was typed since. */
  readonly isDone = this.sent.asReadonly();
  /** Whether something would be lost if the page were left. */
  readonly isDirty = computed(() => JSON.stringify(this.written()) !== JSON.stringify(this.base()));
  /** Why submission failed, unless it concerns single fields. */
  readonly problem = computed(() => {
    const problem = this.refusal();
    const isOfFields = problem && (problem.fields.length > 0 || this.fieldOf(problem) || this.disputed().length > 0);
    return isOfFields ? null : problem;
  });
  /** Conflicting fields, changed by somebody else and by this form, with the other version. */
  readonly disputed = computed(() => [...this.others()].map(([name, theirs]) => ({ name, theirs })));
  /** All errors after the first attempt, in field order. */
  readonly errors = computed((): readonly FormError[] =>
    this.names().flatMap((name) => {
      const error = this.errorOf(name);
      return error
        ? [{ name, text: `${this.texts.text('shell.labelled', { label: this.label(name) })} ${error}` }]
        : [];
    }),
  );

  constructor(readonly definition: FormDefinition<T, R>) {
    this.written = signal(definition.initial);
    this.base = signal(definition.initial);
    this.value = this.written.asReadonly();
  }

  /** What is wrong with a field; null when nothing is, or nothing was tried yet. */
  errorOf(name: Name<T>): string | null {
    if (!this.tried()) return null;
    return this.definition.rules(this.written())[name] ?? this.refusedBecause(name);
  }

  label(name: Name<T>): string {
    return this.texts.text(this.definition.labels[name]);
  }

  change(part: Partial<T>): void {
    this.written.update((value) => ({ ...value, ...part }));
    this.mended.update((names) => new Set([...names, ...Object.keys(part)]));
    this.sent.set(false);
  }

  /** Settles a disputed field: the other version is taken, or mine stays. */
  settle(name: Name<T>, choice: 'mine' | 'theirs'): void {
    const others = new Map(this.others());
    const other = others.get(name);
    if (choice === 'theirs' && other !== undefined) this.written.update((value) => ({ ...value, [name]: other }));
    others.delete(name);
    this.others.set(others);
  }

  /** Starts from another value: nothing is typed yet. */
  reset(value: T = this.definition.initial): void {
    this.written.set(value);
    this.base.set(value);
    this.others.set(new Map());
    this.refusal.set(null);
    this.tried.set(false);
    this.sent.set(false);
  }

  /** After it was sent: empty again, and still done. */
  clear(): void {
    this.reset();
    this.sent.set(true);
  }

  /** Resolves to the server's answer; null when it was invalid or refused, which the form shows. */
  async submit(): Promise<R | null> {
    if (this.sending()) return null;
    this.tried.set(true);
    this.refusal.set(null);
    if (this.errors().length > 0 || this.disputed().length > 0) return null;
    this.sending.set(true);
    const value = this.written();
    try {
      const answer = await this.definition.send(value);
      this.base.set(value);
      this.tried.set(false);
      this.sent.set(true);
      return answer;
    } catch (error) {
      await this.refuse(problemOf(error));
      return null;
    } finally {
      this.sending.set(false);
    }
  }

  private async refuse(problem: Problem): Promise<void> {
    this.mended.set(new Set());
    this.refusal.set(problem);
    if (problem.code !== 'version-stale' || !this.definition.reload) return;
    const theirs = await this.definition.reload().catch(() => null);
    if (theirs === null) return;
    const { merged, disputed } = threeWay({ base: this.base(), mine: this.written(), theirs });
    this.base.set(theirs);
    this.written.set(merged);
    this.others.set(new Map(disputed.map((name) => [name, theirs[name]])));
  }

  /** What the server said of a field that was not changed since. */
  private refusedBecause(name: Name<T>): string | null {
    const problem = this.refusal();
    if (!problem || this.mended().has(name)) return null;
    const key = this.fieldOf(problem) === name ? problemKey(problem) : fieldProblemKeys(problem).get(`/${name}`);
    return key ? this.texts.text(key) : null;
  }

  private fieldOf({ code }: Problem): Name<T> | undefined {
    return code === 'offline' ? undefined : this.definition.refusals?.[code];
  }

  private names(): readonly Name<T>[] {
    return Object.keys(this.definition.labels) as Name<T>[];
  }
}

/** For a component, where it is made. */
export function formState<T extends object, R = unknown>(definition: FormDefinition<T, R>): FormState<T, R> {
  return new FormState(definition);
}
