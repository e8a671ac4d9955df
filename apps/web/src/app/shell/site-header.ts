import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NgTemplateOutlet } from '@angular/common';
import { RouterLink, RouterLinkActive, type IsActiveMatchOptions } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { PageMoment } from '../data/address-moment';
import { READER_LANGUAGE } from '../language/reader-language';
import { ACTIVE_PLACE } from './active-place';
import { LanguageSwitch } from './language-switch';
import { Mark } from './mark';

/** Name, navigation, language. Works as plain links; on a narrow screen the navigation folds into `<details>`. */
@Component({
  selector: 'app-site-header',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [NgTemplateOutlet, RouterLink, RouterLinkActive, TranslocoDirective, LanguageSwitch, Mark],
  templateUrl: './site-header.html',
  styleUrl: './site-header.css',
})
export class SiteHeader {
  protected readonly language = inject(READER_LANGUAGE);
  protected readonly active = ACTIVE_PLACE;
  protected readonly activeOverview: IsActiveMatchOptions = { ...ACTIVE_PLACE, paths: 'exact' };
  /** Links to pages with figures keep the current moment. */
  protected readonly places = [
    { name: 'goals', hasFigures: true },
    { name: 'activities', hasFigures: true },
    { name: 'countries', hasFigures: true },
    { name: 'organizations', hasFigures: true },
    { name: 'good-practices', hasFigures: false },
    { name: 'method', hasFigures: false },
  ] as const;
  protected readonly moment = inject(PageMoment).params;
}
