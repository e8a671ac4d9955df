import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { OLDER_QUERY_NAMES } from '@opev/contract';
import { Notice } from '@opev/ui';
import { addressQuery } from '../page/address-query';

/** Longer values say no more. */
const LONGEST = 60;

/** Lists filters of the address with unknown values, which are ignored: without a note they would seem applied. */
@Component({
  selector: 'app-left-out',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Notice, TranslocoDirective],
  template: `
    @if (leftOut().length > 0) {
      <ui-notice kind="warning" *transloco="let t">
        <p>
          {{ t('public.list.leftOut') }}
          @for (one of leftOut(); track one.name) {
            <code dir="ltr">{{ one.name }}={{ one.value }}</code
            >{{ $last ? '' : ', ' }}
          }
        </p>
      </ui-notice>
    }
  `,
})
export class LeftOut {
  /** The parsed query; a filter missing from it was invalid. */
  readonly query = input.required<object>();
  /** The filters that the page takes. */
  readonly names = input.required<readonly string[]>();

  private readonly address = addressQuery((params) => (name: string) => params.get(name)?.trim() ?? '');
  protected readonly leftOut = computed(() => {
    const understood = this.query() as Readonly<Record<string, unknown>>;
    return this.names()
      .filter((name) => understood[name] === undefined)
      .flatMap((name) => [name, OLDER_QUERY_NAMES[name] ?? []].flat())
      .map((name) => ({ name, value: this.address()(name).slice(0, LONGEST) }))
      .filter(({ value }) => value !== '');
  });
}
