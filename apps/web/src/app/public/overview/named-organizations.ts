import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { OrganizationFigureView } from '@opev/contract';
import { FormatNumber, Plural } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { PageMoment } from '../moment/moment';

/** Every named organisation with what it took up and reported, in alphabetical order, folded. */
@Component({
  selector: 'app-named-organizations',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormatNumber, Plural, RouterLink, TranslocoDirective],
  templateUrl: './named-organizations.html',
  styles: `
    summary {
      min-block-size: var(--ui-touch);
      padding-block: var(--ui-space-2);
      color: var(--ui-accent);
    }
  `,
})
export class NamedOrganizations {
  readonly organizations = input.required<readonly OrganizationFigureView[]>();

  protected readonly language = inject(READER_LANGUAGE);
  protected readonly moment = inject(PageMoment);
}
