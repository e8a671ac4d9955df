import type { HttpTestingController } from '@angular/common/http/testing';
import type { FiltersView } from '@opev/contract';

const FILTERS: FiltersView = {
  goals: [{ number: 3, title: 'Young people' }],
  themes: [{ code: 'education', label: 'Education' }],
  countries: [
    { iso2: 'MA', name: 'Morocco' },
    { iso2: 'TN', name: 'Tunisia' },
  ],
  rounds: [{ code: '2026-1', label: 'Spring 2026' }],
};
const ORGANIZATIONS = [{ slug: 'paper-lantern', name: 'Paper Lantern' }];

/** Answers the shared requests of every page with figures: the Plan and filter names. */
export function answerNames(http: HttpTestingController): void {
  for (const request of http.match(() => true)) {
    const name = request.request.url.split('/').at(-1);
    if (name === 'plan') request.flush({ adoptedOn: '2017-01-29', officialWordings: 0, activitiesTotal: 91 });
    else if (name === 'filters') request.flush(FILTERS);
    else request.flush({ items: name === 'organizations' ? ORGANIZATIONS : [], total: 0, nextCursor: null });
  }
}
