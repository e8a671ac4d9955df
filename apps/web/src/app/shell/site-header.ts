import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NgTemplateOutlet } from '@angular/common';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { READER_LANGUAGE } from '../language/reader-language';
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
  protected readonly places = ['activities', 'countries', 'organizations', 'good-practices', 'method'] as const;
}
