import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject, input } from '@angular/core';
import { ActivatedRoute, Router, RouterLink, type Params } from '@angular/router';
import { Location } from '@angular/common';
import { TranslocoDirective } from '@jsverse/transloco';

/** The permanent link of exactly these figures, to copy. */
@Component({
  selector: 'app-permanent-link',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <p class="small measure">{{ t('public.moment.linkText') }}</p>
      <p class="small">
        <a [routerLink]="[]" [queryParams]="linkParams()" dir="ltr">{{ address() }}</a>
      </p>
      <p class="small soft">
        {{ t('shell.labelled', { label: t('public.moment.id') }) }} <code dir="ltr">{{ snapshot() }}</code>
      </p>
    </ng-container>
  `,
  styles: `
    a {
      overflow-wrap: anywhere;
      user-select: all;
    }
  `,
})
export class PermanentLink {
  readonly snapshot = input.required<string>();
  /** The page's filters, which the link keeps. */
  readonly params = input.required<Params>();

  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly location = inject(Location);
  private readonly origin = inject(DOCUMENT).location.origin;

  protected readonly linkParams = computed(() => ({ ...this.params(), snapshot: this.snapshot() }));
  protected readonly address = computed(() => {
    const tree = this.router.createUrlTree([], { relativeTo: this.route, queryParams: this.linkParams() });
    return this.origin + this.location.prepareExternalUrl(this.router.serializeUrl(tree));
  });
}
