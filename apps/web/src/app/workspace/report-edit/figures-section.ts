import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CountAnswer } from '@opev/contract';
import { NOT_COLLECTED, OUTPUT_KINDS, PEOPLE_GROUPS, type OutputKind, type PeopleGroup } from '@opev/domain';
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

  protected readonly kinds = OUTPUT_KINDS;
  protected readonly groups = PEOPLE_GROUPS;

  protected setOutput(kind: OutputKind, answer: CountAnswer): void {
    this.draft.change({ outputs: { ...this.draft.content().outputs, [kind]: answer } });
  }

  protected setPeople(group: PeopleGroup, answer: CountAnswer): void {
    this.draft.change({ people: { ...this.draft.content().people, [group]: answer } });
  }

  /** For who counted nothing: one step instead of nine. Numbers that are there stay. */
  protected answerTheRest(): void {
    const { outputs, people } = this.draft.content();
    this.draft.change({ outputs: withoutHoles(outputs), people: withoutHoles(people) });
  }
}

function withoutHoles<K extends string>(answers: Readonly<Record<K, CountAnswer>>): Record<K, CountAnswer> {
  const entries = Object.entries<CountAnswer>(answers).map(([name, answer]) => [name, answer ?? NOT_COLLECTED]);
  return Object.fromEntries(entries) as Record<K, CountAnswer>;
}
