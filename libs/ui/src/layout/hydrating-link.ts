import { LocationStrategy } from '@angular/common';
import { afterNextRender, computed, DestroyRef, Directive, ElementRef, inject, input } from '@angular/core';
import { Router, type Params } from '@angular/router';
import { preventBrowserDefault } from '../events/replayed';

/**
 * A link in a part of the page that is hydrated on interaction. Before hydration it is a plain link: no click is held for a
 * replay, which would be lost when it arrives during hydration. Afterwards the router follows it.
 */
@Directive({ selector: 'a[uiLink]', host: { '[attr.href]': 'href()' } })
export class HydratingLink {
  private readonly router = inject(Router);
  private readonly location = inject(LocationStrategy);
  private readonly anchor = inject<ElementRef<HTMLAnchorElement>>(ElementRef).nativeElement;

  /** As for `routerLink`, from the root. */
  readonly uiLink = input.required<readonly (string | number)[]>();
  readonly queryParams = input<Params | undefined>();

  private readonly address = computed(() =>
    this.router.createUrlTree([...this.uiLink()], { queryParams: this.queryParams() ?? null }),
  );
  protected readonly href = computed(() => this.location.prepareExternalUrl(this.router.serializeUrl(this.address())));

  constructor() {
    const destroyed = inject(DestroyRef);
    // Not a host listener, because those are recorded and replayed.
    const follow = (event: MouseEvent): void => {
      this.follow(event);
    };
    afterNextRender(() => {
      this.anchor.addEventListener('click', follow);
      destroyed.onDestroy(() => {
        this.anchor.removeEventListener('click', follow);
      });
    });
  }

  /** Modified clicks are left to the browser. */
  private follow(event: MouseEvent): void {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (event.button !== 0 || !isPlain || event.defaultPrevented || this.anchor.target !== '') return;
    preventBrowserDefault(event);
    void this.router.navigateByUrl(this.address());
  }
}
