import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { PUBLIC_ADDRESSES } from '../../data/public-addresses';

/** Every address of the public API and what it answers; those that answer as they stand can be opened. */
@Component({
  selector: 'app-address-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoDirective],
  template: `
    <div
      *transloco="let t"
      class="ui-table-frame"
      tabindex="0"
      role="region"
      [attr.aria-label]="t('about.data.api.title')"
    >
      <table class="ui-table cards">
        <thead>
          <tr>
            <th scope="col">{{ t('about.data.api.address') }}</th>
            <th scope="col">{{ t('about.data.api.answer') }}</th>
          </tr>
        </thead>
        <tbody>
          @for (line of addresses; track line.name) {
            <tr>
              <th scope="row">
                @if (line.isOpenable) {
                  <a [href]="line.address"
                    ><code dir="ltr">{{ line.address }}</code></a
                  >
                } @else {
                  <code dir="ltr">{{ line.address }}</code>
                }
              </th>
              <td>{{ t('about.data.api.of.' + line.name) }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    code {
      overflow-wrap: anywhere;
    }

    @media (min-width: 40rem) {
      th {
        white-space: nowrap;
      }
    }
  `,
})
export class AddressTable {
  protected readonly addresses = PUBLIC_ADDRESSES;
}
