import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { READER_LANGUAGE } from '../language/reader-language';

/** What OPEV is, how to read the figures, what the wording is worth, and the doors for those who work here. */
@Component({
  selector: 'app-site-footer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, TranslocoDirective],
  templateUrl: './site-footer.html',
  styleUrl: './site-footer.css',
})
export class SiteFooter {
  protected readonly language = inject(READER_LANGUAGE);
  /** Parts of the site that the header has no room for. */
  protected readonly places = ['themes', 'commitments', 'reports', 'charts', 'changes'] as const;
}
