import { ChangeDetectionStrategy, Component, inject, viewChildren } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CountAnswer } from '@opev/contract';
import { OUTPUT_KINDS, PEOPLE_GROUPS, type OutputKind, type PeopleGroup } from '@opev/domain';
import { CountField } from './count-field';
import { ReportDraft } from './report-draft';

/** What was made and who was reached: each a number or the honest answer that nobody counted. */
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

  /** For who counted nothing: one step instead of nine. What was typed stays, even if it is no number yet. */
  answerTheRest(): void {
    for (const field of this.fields()) field.answerIfEmpty();
  }
}
