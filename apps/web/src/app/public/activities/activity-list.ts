import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { APPROACHES } from '@opev/domain';
import { Control, Field, PageHeading, State } from '@opev/ui';
import { PlanClient } from '../../data/plan-client';
import { Plural } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';
import { PlanWording } from '../../reports/plan-wording';
import { ClearFilters } from '../filters/clear-filters';
import { FigureFilters } from '../filters/figure-filters';
import { FIGURE_FILTERS, givenFilters, scopeOf } from '../filters/figures-query';
import { FilterNames, type FilterWords } from '../filters/filter-names';
import { FilterSelect, type FilterChoice } from '../filters/filter-select';
import { FilterValue } from '../filters/filter-value';
import { ActivityRows } from '../lists/activity-rows';
import { ListGap } from '../lists/list-gap';
import { PublicListPager } from '../lists/public-list-pager';
import { MomentBar } from '../moment/moment-bar';
import { addressQuery } from '../page/address-query';
import { latestValue } from '../../data/latest-value';
import { writePageWords } from '../page/page-words';
import { Trail } from '../page/trail';
import { readActivitiesQuery } from './activity-filters';

/** All activities of the Plan, filtered by what the address says. */
@Component({
  selector: 'app-activity-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ActivityRows,
    ClearFilters,
    Control,
    Field,
    FigureFilters,
    FilterSelect,
    FilterValue,
    ListGap,
    PublicListPager,
    MomentBar,
    PageHeading,
    PlanWording,
    Plural,
    RouterLink,
    State,
    Trail,
    TranslocoDirective,
  ],
  templateUrl: './activity-list.html',
})
export class ActivityList {
  private readonly texts = inject(ReaderTexts);
  protected readonly language = inject(READER_LANGUAGE);

  protected readonly query = addressQuery(readActivitiesQuery);
  /** Scope of the rows' links, without the goal, which each row has itself. */
  protected readonly scope = computed(() => scopeOf(this.query(), 'goal'));
  protected readonly activities = inject(PlanClient).activities(this.query);
  protected readonly page = latestValue(this.activities);

  /** The list's own filters that are set. */
  protected readonly own = computed((): readonly FilterWords[] => {
    const { search, approach } = this.query();
    const words = [];
    if (search) words.push({ name: 'search', words: this.texts.text('public.filter.searchWords', { text: search }) });
    if (approach) {
      const name = this.texts.text(`terms.approach.${approach}`);
      words.push({ name: 'approach', words: this.texts.text('public.scope.approach', { name }) });
    }
    return words;
  });
  protected readonly isFiltered = computed(
    () => this.own().length + givenFilters(this.query(), FIGURE_FILTERS).length > 0,
  );

  protected readonly approachChoices = this.choicesOf(APPROACHES, 'terms.approach');
  protected readonly sortChoices = this.choicesOf(['progress', '-progress'], 'public.activities.sort');

  constructor() {
    const names = inject(FilterNames);
    writePageWords(() => ({
      title: names.titled(this.texts.text('public.activities.title'), this.query()),
      description: this.texts.text('public.activities.description'),
    }));
  }

  /** `key` and the code are the text key of each. */
  private choicesOf(codes: readonly string[], key: string): readonly FilterChoice[] {
    return codes.map((code) => ({ value: code, label: this.texts.text(`${key}.${code}`) }));
  }
}
