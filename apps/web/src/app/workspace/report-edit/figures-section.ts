import { ChangeDetectionStrategy, Component, inject, viewChildren } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CountAnswer } from '@opev/contract';
import { OUTPUT_KINDS, PEOPLE_GROUPS, type OutputKind, type PeopleGroup } from '@opev/domain';
import { CountField } from './count-field';
import { ReportDraft } from './report-draft';

/** Counts of outputs and people: numbers or "not collected". */
@Component({
  selector: 'app-figures-section',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CountField, TranslocoDirective],
  templateUrl: './figures-section.html',
  styleUrl: './figures-section.css',
})
export class FiguresSection {
  protected readonly draft = inject(ReportDraft);
  private readonly fields = viewChildren(CountField);

  protected readonly kinds = OUTPUT_KINDS;
  protected readonly groups = PEOPLE_GROUPS;

  protected setOutput(kind: OutputKind, answer: CountAnswer): void {
    this.draft.change({ outputs: { ...this.draft.content().outputs, [kind]: answer } });
  }

  protected setPeople(group: PeopleGroup, answer: CountAnswer): void {
    this.draft.change({ people: { ...this.draft.content().people, [group]: answer } });
  }

  /** Answers all empty counts with "not collected". Typed input stays, even if invalid. */
  answerTheRest(): void {
    for (const field of this.fields()) field.answerIfEmpty();
  }
}
