import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { SearchResultView } from '@opev/contract';
import { FormatDay } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { OrganizationLink } from '../../reports/organization-link';
import { MarkedText } from './marked-text';

/** A search result: kind, linked title, and passage with matches. */
@Component({
  selector: 'app-search-result',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormatDay, MarkedText, OrganizationLink, RouterLink, TranslocoDirective],
  templateUrl: './search-result.html',
  styleUrl: './search-result.css',
})
export class SearchResult {
  readonly result = input.required<SearchResultView>();

  protected readonly language = inject(READER_LANGUAGE);
  protected readonly link = computed(() => ['/', this.language, ...placeOf(this.result())]);
}

/** Path of a result, below the language. */
export function placeOf(result: SearchResultView): readonly (string | number)[] {
  switch (result.kind) {
    case 'goal':
      return ['goals', result.number];
    case 'activity':
      return ['activities', result.number];
    case 'organization':
      return ['organizations', result.slug];
    case 'report':
      return ['reports', result.id];
    case 'good-practice':
      return ['good-practices', result.slug];
  }
}
