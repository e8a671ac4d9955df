import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';

/** The sections of a page that explains, each under its anchor. */
@Component({
  selector: 'app-contents',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, TranslocoDirective],
  template: `
    <nav *transloco="let t" [attr.aria-label]="t('about.method.contents')">
      <ul class="plain-list">
        @for (anchor of anchors(); track anchor) {
          <li>
            <a [routerLink]="[]" [fragment]="anchor">{{ t(titles() + anchor + '.title') }}</a>
          </li>
        }
      </ul>
    </nav>
  `,
  styles: `
    nav a {
      display: inline-flex;
      align-items: center;
      min-block-size: 2.25rem;
    }

    :host {
      display: block;
    }

    @media (min-width: 56rem) {
      nav {
        position: sticky;
        inset-block-start: var(--ui-space-5);
      }
    }
  `,
})
export class Contents {
  readonly anchors = input.required<readonly string[]>();
  /** Text key of the section titles, without the anchor. */
  readonly titles = input.required<string>();
}
