import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Plural } from '../../language/format-pipes';
import { ActiveFilters } from './active-filters';
import { ClearFilters } from './clear-filters';
import { FIGURE_FILTERS, ROW_FILTERS, SCOPE_FILTERS, type FigureFilter, type FiguresAddress } from './figures-query';
import { FilterForm } from './filter-form';
import { FilterNames, type FilterWords, type RowKind } from './filter-names';
import { FilterSelect, type FilterChoice } from './filter-select';
import { LeftOut } from './left-out';

/** Parameters that accept any value, or report invalid ones themselves. */
const FREE = ['search', 'cursor', 'limit', 'asOf', 'snapshot'];

/** A group of filter fields; `about` explains what they change, or is null. */
interface FieldGroup {
  readonly about: 'ofFigures' | 'ofRows' | null;
  readonly fields: readonly FilterField[];
}

interface FilterField {
  readonly name: FigureFilter;
  /** Text key. */
  readonly label: string;
  readonly choices: () => readonly FilterChoice[];
}

/**
 * The filters of a page with figures: a collapsible form that works without script, and below it the active filters in
 * words. Content: the page's own fields (search, order).
 */
@Component({
  selector: 'app-figure-filters',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ActiveFilters, ClearFilters, FilterForm, FilterSelect, LeftOut, Plural, TranslocoDirective],
  templateUrl: './figure-filters.html',
  styleUrl: './figure-filters.css',
})
export class FigureFilters {
  /** The query of the address. */
  readonly query = input.required<FiguresAddress>();
  /** Supported filters. The page of one thing supports no filters of rows, nor the filter by its own subject. */
  readonly fields = input<readonly FigureFilter[]>(FIGURE_FILTERS);
  /** Kind of the page's rows. */
  readonly rows = input<RowKind>('activity');
  /** The page's own filters that are set (search, approach), in words. */
  readonly own = input<readonly FilterWords[]>([]);

  private readonly names = inject(FilterNames);

  /** Lists of reports and commitments have no figures: there every filter is one of rows. */
  private readonly hasFigures = computed(() => this.rows() === 'activity');
  protected readonly groups = computed((): readonly FieldGroup[] => {
    const [scope, rows] = [this.fieldsOf(SCOPE_FILTERS), this.fieldsOf(ROW_FILTERS)];
    if (!this.hasFigures()) return [{ about: null, fields: [...scope, ...rows] }];
    const groups: readonly FieldGroup[] = [
      { about: 'ofFigures', fields: scope },
      { about: 'ofRows', fields: rows },
    ];
    return groups.filter(({ fields }) => fields.length > 0);
  });
  protected readonly scopeWords = computed(() => (this.hasFigures() ? this.wordsOf(SCOPE_FILTERS) : []));
  protected readonly rowWords = computed(() => [
    ...this.wordsOf(this.hasFigures() ? ROW_FILTERS : FIGURE_FILTERS),
    ...this.own(),
  ]);
  protected readonly active = computed(() => this.scopeWords().length + this.rowWords().length);
  /** The list of reports shows its day as a filter. */
  protected readonly isDayAFilter = computed(() => this.own().some(({ name }) => name === 'asOf'));
  /** Parameters without a field are kept as hidden fields. */
  protected readonly hiddenFields = computed(() => {
    const { organization, asOf, snapshot } = this.query();
    return Object.entries({ organization, asOf, snapshot }).filter(([, value]) => value !== undefined);
  });

  /** Parameters the page reads: its filters and others. */
  protected readonly known = computed(() => [
    ...new Set([...this.fields(), ...Object.keys(this.query())].filter((name) => !FREE.includes(name))),
  ]);

  constructor() {
    this.names.retryFailed();
  }

  private wordsOf(names: readonly FigureFilter[]): readonly FilterWords[] {
    return this.names.words(
      this.query(),
      names.filter((name) => this.fields().includes(name)),
    );
  }

  private fieldsOf(names: readonly FigureFilter[]): readonly FilterField[] {
    const all: Readonly<Record<FigureFilter, FilterField | null>> = {
      goal: field('goal', 'goal', this.names.goalChoices),
      theme: field('theme', 'theme', this.names.themeChoices),
      country: field('country', 'country', this.names.countryChoices),
      organizationType: field('organizationType', 'organizationType', () => this.names.typeChoices),
      // Set by links only: a select would be long, and lack unnamed organisations.
      organization: null,
      status: field('status', 'status', () => this.names.statusChoices(this.rows())),
      verifiedRating: field('verifiedRating', 'rating', () => this.names.ratingChoices),
      round: field('round', 'round', this.names.roundChoices),
    };
    return names.flatMap((name) => (this.fields().includes(name) ? (all[name] ?? []) : []));
  }
}

function field(name: FigureFilter, label: string, choices: () => readonly FilterChoice[]): FilterField {
  return { name, label: `public.filter.${label}`, choices };
}
