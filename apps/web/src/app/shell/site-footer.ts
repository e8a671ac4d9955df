import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { PageMoment } from '../data/address-moment';
import { READER_LANGUAGE } from '../language/reader-language';
import { ACTIVE_PLACE } from './active-place';

/** Footer: about OPEV, the figures, the wording, and links to workspace and desk. */
@Component({
  selector: 'app-site-footer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, RouterLinkActive, TranslocoDirective],
  templateUrl: './site-footer.html',
  styleUrl: './site-footer.css',
})
export class SiteFooter {
  protected readonly language = inject(READER_LANGUAGE);
  /** Parts of the site that the header has no room for. */
  protected readonly places = [
    { name: 'themes', hasFigures: true },
    { name: 'commitments', hasFigures: true },
    { name: 'reports', hasFigures: true },
    { name: 'charts', hasFigures: true },
    { name: 'changes', hasFigures: false },
  ] as const;
  protected readonly active = ACTIVE_PLACE;
  protected readonly moment = inject(PageMoment).params;
}
