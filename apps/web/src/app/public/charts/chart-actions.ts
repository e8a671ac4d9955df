import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ChartCode, ChartQuery } from '@opev/contract';
import { preventBrowserDefault, HydratingLink } from '@opev/ui';
import { READER_LANGUAGE } from '../../language/reader-language';
import { downloadsOf, fixedAt, chartPageOf } from './chart-addresses';
import { given } from './chart-links';

/** Take a chart away: as a file, as a link to exactly these figures, or to its own page to filter and embed it. */
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
  /** Under which its figures can be asked again. */
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

  /** Without a script, or where the browser lends no clipboard, it stays the link it is. */
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
