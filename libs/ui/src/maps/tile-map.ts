import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input } from '@angular/core';
import { preventBrowserDefault } from '../events/replayed';
import type { FigureLink } from '../figures/figure-link';
import { HydratingLink } from '../layout/hydrating-link';
import { placeTiles } from './euro-mediterranean';
import { nearestTile } from './nearest-tile';
import { stepOf, stepRanges } from './steps';

/** One country on the map. */
export interface MapTile {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** Null: nobody works there yet, which is not 0. */
  readonly value: number | null;
  /** The whole sentence, with the country's name: "Tunisia: 7 activities taken up". */
  readonly words: string;
  readonly link: FigureLink;
}

/** What the map says of itself, in the reader's language. */
export interface TileMapTexts {
  /** What the numbers count; the name of the map. */
  readonly label: string;
  /** Below the map, until a tile is pointed at. */
  readonly hint: string;
  readonly nobody: string;
  /** Above the countries the grid has no place for. */
  readonly elsewhere: string;
}

/**
 * The countries of the Euro-Mediterranean as tiles, each a link with its number. No border is drawn; west is on the
 * left in every language. All tiles are in the order of the page; arrow keys are an addition.
 */
@Component({
  selector: 'ui-tile-map',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [HydratingLink],
  templateUrl: './tile-map.html',
  styleUrls: ['./scale.css', './tile-map.css'],
})
export class TileMap {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly tiles = input.required<readonly MapTile[]>();
  readonly texts = input.required<TileMapTexts>();
  readonly writeNumber = input.required<(value: number) => string>();

  private readonly ranges = computed(() => stepRanges(Math.max(0, ...this.tiles().map(({ value }) => value ?? 0))));
  protected readonly legend = computed(() => {
    const write = this.writeNumber();
    const none = this.tiles().some(({ value }) => value === 0) ? [{ step: 0, label: write(0) }] : [];
    const some = this.ranges().map(({ step, from, to }) => ({
      step,
      label: from === to ? write(from) : `${write(from)}–${write(to)}`,
    }));
    return [...none, ...some];
  });
  protected readonly hasNobody = computed(() => this.tiles().some(({ value }) => value === null));
  protected readonly map = computed(() => {
    const ranges = this.ranges();
    return placeTiles(
      this.tiles().map((tile) => ({
        ...tile,
        step: tile.value === null ? 'nobody' : String(stepOf(tile.value, ranges)),
        written: tile.value === null ? '' : this.writeNumber()(tile.value),
      })),
    );
  });

  protected step(event: KeyboardEvent, from: { readonly column: number; readonly row: number }): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const tile = nearestTile(event.key, from, this.map().placed);
    if (!tile) return;
    preventBrowserDefault(event);
    this.host.nativeElement.querySelector<HTMLElement>(`[data-code="${tile.code}"]`)?.focus();
  }
}
