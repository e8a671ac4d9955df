import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { problemKey } from '../../data/problem';
import { ReaderTexts } from '../../language/reader-texts';
import { ReportDraft } from './report-draft';

/** Always in sight: how it stands with what was written, and the way to send it. */
@Component({
  selector: 'app-save-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoDirective],
  templateUrl: './save-bar.html',
  styleUrl: './save-bar.css',
})
export class SaveBar {
  private readonly texts = inject(ReaderTexts);
  protected readonly draft = inject(ReportDraft);

  readonly isSubmitting = input(false);
  readonly submitted = output();
  /** The reader wants to sign in again. */
  readonly signInWanted = output();

  protected readonly state = computed(() => this.draft.saveState());
  protected readonly text = computed(() => {
    const state = this.state();
    if (state.kind === 'saved') {
      return state.at
        ? this.texts.text('workspace.save.savedAt', { at: this.texts.instant(state.at) })
        : this.texts.text('workspace.save.saved');
    }
    if (state.kind === 'retrying' && state.problem.code === 'offline') return this.texts.text('workspace.save.offline');
    if (state.kind === 'retrying' || state.kind === 'refused') {
      return this.texts.text(`workspace.save.${state.kind}`, { why: this.texts.text(problemKey(state.problem)) });
    }
    return this.texts.text(`workspace.save.${state.kind}`);
  });
  protected readonly isTrouble = computed(() => !['saved', 'unsaved', 'saving'].includes(this.state().kind));
}
