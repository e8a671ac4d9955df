import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { InstanceClient } from '../data/instance-client';

/** Banner on every page while demonstration data are loaded. */
@Component({
  selector: 'app-demonstration-banner',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoDirective],
  template: `
    @if (isDemonstration()) {
      <aside class="banner" *transloco="let t" [attr.aria-label]="t('shell.demonstration.title')">
        <strong>{{ t('shell.demonstration.title') }}</strong> {{ t('shell.demonstration.text') }}
      </aside>
    }
  `,
  styleUrl: './demonstration-banner.css',
})
export class DemonstrationBanner {
  private readonly instance = inject(InstanceClient).instance;
  protected readonly isDemonstration = computed(() => this.instance.hasValue() && this.instance.value().demonstration);
}
