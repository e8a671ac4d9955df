import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ChartQuery, ChartView } from '@opev/contract';
import { ChartFigure, State } from '@opev/ui';
import { StackChart } from '@opev/ui/charts';
import { FormatDay, Plural } from '../../language/format-pipes';
import { ReaderTexts } from '../../language/reader-texts';
import { MethodText } from '../figures/method-text';
import { ChartActions } from './chart-actions';
import { drawingsOf } from './chart-drawing';
import { METHOD_ANCHORS } from './chart-methods';
import { isEmpty, tablesOf } from './chart-numbers';
import { scopeWords } from './chart-scope';
import { ShownTables } from './shown-tables';

/** Place of a chart: among others, on its own page, or embedded on another site. */
export type ChartPlace = 'figure' | 'page' | 'frame';

/** A loaded chart with everything around it: title, coverage, drawing, table, method and actions. */
@Component({
  selector: 'app-shown-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ChartActions,
    ChartFigure,
    FormatDay,
    MethodText,
    Plural,
    ShownTables,
    StackChart,
    State,
    TranslocoDirective,
  ],
  templateUrl: './shown-chart.html',
  styleUrl: './shown-chart.css',
})
export class ShownChart {
  readonly view = input.required<ChartView>();
  /** Scope and moment of the request. */
  readonly chartQuery = input.required<ChartQuery>();
  readonly place = input<ChartPlace>('figure');

  private readonly texts = inject(ReaderTexts);
  private readonly key = computed(() => `charts.${this.view().code}`);

  protected readonly title = computed(() => this.texts.text(`${this.key()}.title`));
  protected readonly unit = computed(() => this.texts.text(`${this.key()}.unit`));
  protected readonly method = computed(() => this.texts.text(`${this.key()}.method`));
  protected readonly anchor = computed(() => METHOD_ANCHORS[this.view().code]);
  protected readonly words = computed(() => ({
    table: this.texts.text('shell.figure.table'),
    scrollable: this.texts.text('shell.figure.scrollable'),
    method: this.texts.text('shell.figure.method'),
    rowHeading: this.texts.text(`${this.key()}.rows`),
  }));
  protected readonly coverage = computed(() => {
    const { coverage } = this.view();
    if (!coverage || coverage.of === 0) return null;
    return this.texts.plural(`${this.key()}.coverage`, coverage.of, { n: coverage.reported, of: coverage.of });
  });

  /** The scope in words. */
  protected readonly scope = computed(() => scopeWords(this.view().scope, this.texts).join(' · ') || null);

  protected readonly isEmpty = computed(() => isEmpty(this.view()));
  protected readonly tables = computed(() => tablesOf(this.view(), this.chartQuery(), this.texts), { equal: saySame });
  protected readonly drawings = computed(() => drawingsOf(this.view(), this.tables(), this.texts), { equal: saySame });
  /** The heat map is a table already. */
  protected readonly hasTable = computed(() => !this.isEmpty() && this.drawings().length > 0);
}

/** Structural equality: equal figures keep the same drawing and table. */
function saySame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
