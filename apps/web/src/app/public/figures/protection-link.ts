import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { READER_LANGUAGE } from '../../language/reader-language';

/** Link to why some organisations are not named or not placed. */
@Component({
  selector: 'app-protection-link',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, TranslocoDirective],
  template: `<a *transloco="let t" [routerLink]="['/', language, 'method']" fragment="protection">{{
    t('public.protection.why')
  }}</a>`,
})
export class ProtectionLink {
  protected readonly language = inject(READER_LANGUAGE);
}
