import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ChartCode, ChartQuery } from '@opev/contract';
import { preventBrowserDefault, HydratingLink } from '@opev/ui';
import { READER_LANGUAGE } from '../../language/reader-language';
import { downloadsOf, fixedAt, chartPageOf } from './chart-addresses';
import { given } from './chart-links';

/** Actions of a chart: download, permanent link, and its own page for filters and embedding. */
@Component({
  selector: 'app-chart-actions',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoDirective, HydratingLink],
  templateUrl: './chart-actions.html',
  styleUrl: './chart-actions.css',
})
export class ChartActions {
  readonly code = input.required<ChartCode>();
  readonly title = input.required<string>();
  /** Filters and moment of the chart. */
  readonly chartQuery = input.required<ChartQuery>();
  /** Snapshot id of its figures. */
  readonly snapshot = input.required<string>();
  /** False on the chart's own page. */
  readonly leadsToPage = input(true);

  private readonly document = inject(DOCUMENT);
  protected readonly language = inject(READER_LANGUAGE);
  protected readonly isCopied = signal(false);

  private readonly address = computed(() => ({
    language: this.language,
    code: this.code(),
    chartQuery: this.chartQuery(),
  }));
  protected readonly downloads = computed(() => downloadsOf(this.address()));
  protected readonly params = computed(() => given(this.chartQuery()));
  protected readonly exact = computed(() =>
    chartPageOf({ ...this.address(), chartQuery: fixedAt(this.chartQuery(), this.snapshot()) }),
  );

  /** Falls back to a plain link without script or clipboard. */
  protected copyLink(event: MouseEvent): void {
    const clipboard = this.document.defaultView?.navigator.clipboard as Clipboard | undefined;
    if (!clipboard || event.ctrlKey || event.metaKey || event.shiftKey) return;
    preventBrowserDefault(event);
    const { href } = event.currentTarget as HTMLAnchorElement;
    clipboard.writeText(href).then(
      () => this.isCopied.set(true),
      () => this.document.location.assign(href),
    );
  }
}
