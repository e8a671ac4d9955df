import { ChangeDetectionStrategy, Component, inject, RESPONSE_INIT } from '@angular/core';

/** Marks a day or snapshot without figures; on the server the page answers 404. */
@Component({
  selector: 'app-no-such-moment',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '<ng-content />',
})
export class NoSuchMoment {
  constructor() {
    const response = inject(RESPONSE_INIT, { optional: true });
    if (response) response.status = 404;
  }
}
