import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';

/** The first page of this room. */
@Component({
  selector: 'app-workspace-home',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoDirective],
  template: `
    <div class="page" *transloco="let t">
      <h1>{{ t('workspace.title') }}</h1>
    </div>
  `,
})
export class WorkspaceHome {}
