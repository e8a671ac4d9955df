import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { isTrouble, SaveIndicator } from '../../saving/save-indicator';
import { ReportDraft } from './report-draft';

/** Sticky bar with the save indicator and the submit button. */
@Component({
  selector: 'app-save-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [SaveIndicator, TranslocoDirective],
  templateUrl: './save-bar.html',
  styleUrl: './save-bar.css',
})
export class SaveBar {
  protected readonly draft = inject(ReportDraft);

  readonly isSubmitting = input(false);
  readonly submitted = output();
  /** The reader wants to sign in again. */
  readonly signInWanted = output();

  protected readonly state = computed(() => this.draft.saveState());
  protected readonly isTrouble = computed(() => isTrouble(this.state()));
}
