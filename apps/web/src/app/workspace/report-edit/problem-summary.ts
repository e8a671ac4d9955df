import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { preventBrowserDefault } from '@opev/ui';
import { Plural } from '../../language/format-pipes';
import { labelKeyOf } from '../../reports/content-pointers';
import { fieldProblemKey, type ShownProblem } from './report-problems';

/** Error summary: everything that prevents submission, linked to the fields. */
@Component({
  selector: 'app-problem-summary',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Plural, TranslocoDirective],
  template: `
    <div class="summary" tabindex="-1" role="group" aria-labelledby="summary-title" *transloco="let t">
      <h2 id="summary-title">{{ t('workspace.write.summary.title') }}</h2>
      <ul>
        @if (uncounted(); as first) {
          <li>
            <a [href]="'#'" (click)="choose($event, first.pointer)">{{
              'workspace.write.summary.uncounted' | plural: missingCounts().length
            }}</a>
            <button class="ui-button quiet small" type="button" (click)="restWanted.emit()">
              {{ t('workspace.write.figures.rest') }}
            </button>
          </li>
        }
        @for (problem of others(); track problem.pointer) {
          <li>
            <a [href]="'#'" (click)="choose($event, problem.pointer)"
              >{{ t('shell.labelled', { label: t(labelKeyOf(problem.pointer)) }) }} {{ t(fieldProblemKey(problem)) }}</a
            >
          </li>
        }
      </ul>
    </div>
  `,
  styles: `
    .summary {
      margin-block-end: var(--ui-space-5);
      padding: var(--ui-space-4) var(--ui-space-5);
      border: 2px solid var(--ui-danger);
      border-radius: var(--ui-radius);
      background: var(--ui-surface);
    }

    h2 {
      font-size: var(--ui-text-l);
    }

    ul {
      margin: 0;
    }

    a {
      color: var(--ui-danger);
      font-weight: 600;
    }
  `,
})
export class ProblemSummary {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly problems = input.required<readonly ShownProblem[]>();
  /** A pointer was chosen. */
  readonly chosen = output<string>();

  /** Answer all missing counts with "not collected". */
  readonly restWanted = output();

  /** Several missing counts are one line. */
  protected readonly missingCounts = computed(() => {
    const missing = this.problems().filter(({ code }) => code === 'figure-required');
    return missing.length > 1 ? missing : [];
  });
  protected readonly uncounted = computed(() => this.missingCounts()[0] ?? null);
  protected readonly others = computed(() =>
    this.problems().filter((problem) => !this.missingCounts().includes(problem)),
  );
  protected readonly labelKeyOf = labelKeyOf;
  protected readonly fieldProblemKey = fieldProblemKey;

  /** Focuses the summary. */
  focus(): void {
    this.host.querySelector<HTMLElement>('.summary')?.focus();
  }

  protected choose(event: Event, pointer: string): void {
    preventBrowserDefault(event);
    this.chosen.emit(pointer);
  }
}
