import { ChangeDetectionStrategy, Component, computed, inject, input, type Signal } from '@angular/core';
import type { ScopeQuery } from '@opev/contract';
import { ChartsClient } from '../../data/charts-client';
import { Plural } from '../../language/format-pipes';
import { scopeOf } from '../filters/figures-query';
import { PageMoment } from '../moment/moment';
import { ProtectionLink } from './protection-link';

/** Of all charts of goals or countries, those that say how many commitments are in no row. */
const CHARTS = { goals: 'coverage-by-goal', countries: 'status-by-country' } as const;
type Among = keyof typeof CHARTS;

/** How many commitments of the scope are in no row of the list. Injects: call it in a field initializer. */
export function notPlacedIn(among: Among, query: () => ScopeQuery): Signal<number> {
  const moment = inject(PageMoment);
  const chart = inject(ChartsClient).chart(
    () => CHARTS[among],
    () => ({ ...scopeOf(query()), ...moment.query() }),
  );
  return computed(() => (chart.hasValue() ? chart.value().notPlaced : 0));
}

/** A note beside goals or countries on how many commitments are in none of them, because that may not be disclosed. */
@Component({
  selector: 'app-not-placed',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Plural, ProtectionLink],
  template: `
    @if (commitments() > 0) {
      <p class="soft small measure">
        {{ 'public.notPlaced.' + among() | plural: commitments() }}
        <app-protection-link />
      </p>
    }
  `,
})
export class NotPlaced {
  readonly among = input.required<Among>();
  readonly commitments = input.required<number>();
}
