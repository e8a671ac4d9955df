import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { CountryFigureView, ScopeQuery } from '@opev/contract';
import { TileMap, type MapTile } from '@opev/ui';
import { ReaderTexts } from '../../language/reader-texts';
import { PageMoment } from '../moment/moment';

/** What the map can count in each country. */
export const MAP_MEASURES = ['taken-up', 'reported', 'organizations'] as const;
export type MapMeasure = (typeof MAP_MEASURES)[number];

/** The countries as a map of tiles. */
@Component({
  selector: 'app-country-map',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TileMap],
  template: `<ui-tile-map [tiles]="tiles()" [texts]="words()" [writeNumber]="writeNumber" />`,
})
export class CountryMap {
  readonly countries = input.required<readonly CountryFigureView[]>();
  readonly measure = input<MapMeasure>('taken-up');
  /** Scope of the figures; each tile links to its country within it. */
  readonly scope = input<ScopeQuery>({});

  private readonly texts = inject(ReaderTexts);
  private readonly moment = inject(PageMoment);
  protected readonly writeNumber = (value: number): string => this.texts.number(value);

  protected readonly words = computed(() => ({
    label: this.texts.text(`charts.map.measure.${this.measure()}`),
    hint: this.texts.text('charts.map.hint'),
    nobody: this.texts.text('charts.nobody'),
    elsewhere: this.texts.text('charts.map.elsewhere'),
  }));
  protected readonly tiles = computed(() => {
    const query = { ...this.scope(), ...this.moment.params() };
    return this.countries().map((country): MapTile => {
      const value = valueOf(country, this.measure());
      return {
        code: country.iso2,
        value,
        words: this.wordsOf(country.name, value),
        link: { path: ['/', this.texts.language, 'countries', country.iso2], query },
      };
    });
  });

  private wordsOf(name: string, value: number | null): string {
    if (value === null) return this.texts.text('charts.map.tileNobody', { name });
    return this.texts.plural(`charts.map.tile.${this.measure()}`, value, { name });
  }
}

/** Null where nobody took anything up, which is not zero. */
export function valueOf({ organizations, figure }: CountryFigureView, measure: MapMeasure): number | null {
  if (figure.commitments.of === 0) return null;
  if (measure === 'organizations') return organizations;
  return measure === 'reported' ? figure.reported : figure.takenUp;
}
