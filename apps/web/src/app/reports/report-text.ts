import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CountAnswer, ReportView } from '@opev/contract';
import { OUTPUT_KINDS, PEOPLE_GROUPS } from '@opev/domain';
import { READER_LANGUAGE } from '../language/reader-language';
import { ReaderTexts } from '../language/reader-texts';
import { writtenCount } from './written-count';

/** What the author wrote and counted, in the author's own language; "not collected" stays "not collected". Content: who reads it. */
@Component({
  selector: 'app-report-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoDirective],
  templateUrl: './report-text.html',
  styleUrls: ['../shell/sections.css', './report-text.css'],
})
export class ReportText {
  readonly content = input.required<NonNullable<ReportView['content']>>();

  private readonly texts = inject(ReaderTexts);
  private readonly language = inject(READER_LANGUAGE);

  protected readonly isForeign = computed(() => this.content().textLanguage !== this.language);
  protected readonly passages = computed(() => {
    const { whatWasDone, obstacles, nextStep } = this.content();
    return [
      { code: 'whatWasDone', text: whatWasDone },
      { code: 'obstacles', text: obstacles },
      { code: 'nextStep', text: nextStep },
    ].filter(({ text }) => text.trim() !== '');
  });
  protected readonly counts = computed(() => {
    const { outputs, people } = this.content();
    const line = (termKey: string, answer: CountAnswer) => ({
      label: this.texts.text(termKey),
      count: writtenCount(answer, this.texts),
    });
    return [
      { code: 'outputs', lines: OUTPUT_KINDS.map((kind) => line(`terms.outputKind.${kind}`, outputs[kind])) },
      { code: 'people', lines: PEOPLE_GROUPS.map((group) => line(`terms.peopleGroup.${group}`, people[group])) },
    ];
  });
}
