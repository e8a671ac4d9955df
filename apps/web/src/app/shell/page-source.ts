import { Location } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { filter } from 'rxjs';
import { ShownMoment } from '../data/shown-moment';
import { FormatDay } from '../language/format-pipes';

/** Printed at the end of a page: its address, the day of its figures, and the permanent link. */
@Component({
  selector: 'app-page-source',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormatDay, TranslocoDirective],
  template: `
    <p *transloco="let t">
      {{ t('shell.print.source') }} <bdi dir="ltr">{{ address() }}</bdi>
      @if (moment(); as shown) {
        · {{ t('shell.print.moment', { day: (shown.asOf | formatDay) }) }}
        <bdi dir="ltr">{{ shown.snapshot }}</bdi>
      }
    </p>
  `,
  styles: `
    :host {
      display: none;
    }

    p {
      margin-block: var(--ui-space-3) 0;
      padding-block-start: var(--ui-space-2);
      border-block-start: 1px solid var(--ui-line-strong);
      font-size: var(--ui-text-xs);
      overflow-wrap: anywhere;
    }

    @media print {
      :host {
        display: block;
      }
    }
  `,
})
export class PageSource {
  private readonly router = inject(Router);
  private readonly location = inject(Location);
  private readonly origin = inject(DOCUMENT).location.origin;
  private readonly arrival = toSignal(this.router.events.pipe(filter((event) => event instanceof NavigationEnd)));

  protected readonly moment = inject(ShownMoment).shown;
  protected readonly address = computed(() => {
    this.arrival();
    return decodeURI(this.origin + this.location.prepareExternalUrl(this.router.url));
  });
}
