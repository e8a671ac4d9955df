import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { FigureTable } from '../chart-figure/figure-table';
import { placeTiles } from './euro-mediterranean';
import { HeatMap } from './heat-map';
import { nearestTile } from './nearest-tile';
import { stepOf, stepRanges } from './steps';
import { TileMap, type MapTile } from './tile-map';

const coded = (...codes: readonly string[]) => codes.map((code) => ({ code }));
const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').trim().replace(/\s+/g, ' ');

describe('the steps of a scale', () => {
  it('are equally wide and cover every count from 1', () => {
    expect(stepRanges(18).map(({ from, to }) => [from, to])).toEqual([
      [1, 5],
      [6, 10],
      [11, 15],
      [16, 20],
    ]);
  });

  it('are no more than there are counts to tell apart', () => {
    expect(stepRanges(2).map(({ from, to }) => [from, to])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(stepRanges(0)).toEqual([]);
  });

  it.each([
    [0, 0],
    [1, 1],
    [5, 1],
    [6, 2],
    [18, 4],
  ])('put %i on step %i', (value, step) => {
    expect(stepOf(value, stepRanges(18))).toBe(step);
  });
});

describe('the grid of the Euro-Mediterranean', () => {
  it('is read from north-west to south-east', () => {
    expect(placeTiles(coded('TN', 'FR', 'JO', 'ES')).placed.map(({ code }) => code)).toEqual(['FR', 'ES', 'TN', 'JO']);
  });

  it.each([
    ['MA', 'DZ'],
    ['DZ', 'TN'],
    ['PT', 'ES'],
    ['IL', 'PS'],
    ['PS', 'JO'],
    ['SY', 'IQ'],
    ['IT', 'GR'],
  ])('has %s west of %s', (west, east) => {
    const { placed } = placeTiles(coded(west, east));
    const columnOf = (code: string) => placed.find((tile) => tile.code === code)?.column ?? NaN;
    expect(columnOf(west)).toBeLessThan(columnOf(east));
  });

  it.each([
    ['FR', 'DZ'],
    ['TR', 'SY'],
    ['SY', 'JO'],
    ['LB', 'IL'],
    ['MA', 'MR'],
  ])('has %s north of %s', (north, south) => {
    const { placed } = placeTiles(coded(north, south));
    const rowOf = (code: string) => placed.find((tile) => tile.code === code)?.row ?? NaN;
    expect(rowOf(north)).toBeLessThan(rowOf(south));
  });

  it('keeps no empty row or column', () => {
    expect(placeTiles(coded('FR', 'JO'))).toMatchObject({ columns: 2, rows: 2 });
  });

  it('sets countries apart that it has no place for', () => {
    expect(placeTiles(coded('TN', 'BR'))).toMatchObject({ elsewhere: [{ code: 'BR' }], placed: [{ code: 'TN' }] });
  });

  it('puts no two countries in one place', () => {
    const codes = 'MR MA DZ TN LY EG IL PS JO IQ SY TR LB GR IT FR ES PT MT CY DE GB SE'.split(' ');
    const places = placeTiles(coded(...codes)).placed.map(({ column, row }) => `${String(column)}/${String(row)}`);
    expect(new Set(places).size).toBe(codes.length);
  });
});

describe('an arrow key', () => {
  const tiles = placeTiles(coded('FR', 'ES', 'IT', 'MA', 'DZ', 'TN')).placed;
  const from = (code: string) => tiles.find((tile) => tile.code === code) ?? { column: 0, row: 0 };

  it.each([
    ['MA', 'ArrowRight', 'DZ'],
    ['DZ', 'ArrowLeft', 'MA'],
    ['DZ', 'ArrowUp', 'FR'],
    ['ES', 'ArrowDown', 'MA'],
    ['TN', 'ArrowRight', 'IT'],
  ])('leads from %s by %s to %s', (start, key, end) => {
    expect(nearestTile(key, from(start), tiles)?.code).toBe(end);
  });

  it('leads nowhere at the edge, and other keys do not lead', () => {
    expect(nearestTile('ArrowLeft', from('MA'), tiles)).toBeUndefined();
    expect(nearestTile('Enter', from('MA'), tiles)).toBeUndefined();
  });
});

const write = (value: number): string => String(value);
const aTile = (code: string, value: number | null): MapTile => ({
  code,
  value,
  words: `${code} has ${String(value)}`,
  link: { path: ['/en/countries', code] },
});

function tileMap(...tiles: readonly MapTile[]): HTMLElement {
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection(), provideRouter([])] });
  const fixture = TestBed.createComponent(TileMap);
  fixture.componentRef.setInput('tiles', tiles);
  fixture.componentRef.setInput('texts', { label: 'Taken up', hint: 'Point', nobody: 'Nobody', elsewhere: 'Also' });
  fixture.componentRef.setInput('writeNumber', write);
  fixture.detectChanges();
  return fixture.nativeElement as HTMLElement;
}

describe('a tile map', () => {
  it('leads from every tile to its country, with a sentence to read', () => {
    const link = tileMap(aTile('TN', 7)).querySelector('.tile');
    expect(link?.getAttribute('href')).toBe('/en/countries/TN');
    expect(textOf(link?.querySelector('.words'))).toBe('TN has 7');
  });

  it('tells nobody from zero by more than colour', () => {
    const map = tileMap(aTile('TN', 0), aTile('DZ', null), aTile('MA', 3));
    const [morocco, algeria, tunisia] = [...map.querySelectorAll('.tile')];
    expect([morocco, algeria, tunisia].map((tile) => textOf(tile?.querySelector('b')))).toEqual(['3', '', '0']);
    expect(algeria?.classList).toContain('step-nobody');
    expect(textOf(map.querySelector('.legend'))).toContain('Nobody');
  });

  it('keeps west on the left on a page from right to left', () => {
    expect(tileMap(aTile('TN', 1)).querySelector('.map ul')?.getAttribute('dir')).toBe('ltr');
  });

  it('walks with the arrow keys, and lists what has no place', () => {
    const map = tileMap(aTile('MA', 1), aTile('DZ', 2), aTile('BR', 1));
    document.body.append(map);
    const [morocco, algeria] = [...map.querySelectorAll<HTMLElement>('.tile')];
    morocco?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }));
    expect(document.activeElement).toBe(algeria);
    expect(textOf(map.querySelector('ul.elsewhere'))).toBe('BR has 1');
    map.remove();
  });
});

describe('a heat map', () => {
  const table: FigureTable = {
    columns: [
      { code: 'TN', label: 'Tunisia', short: 'TN', link: { path: ['/en/countries/TN'] } },
      { code: 'DZ', label: 'Algeria', short: 'DZ', link: null },
    ],
    rows: [
      {
        code: '3',
        label: '3. Youth',
        link: { path: ['/en/goals/3'] },
        cells: [
          { value: 4, link: { path: ['/en/activities'], query: { goal: 3, country: 'TN' } } },
          { value: 0, link: { path: ['/en/activities'], query: { goal: 3, country: 'DZ' } } },
        ],
      },
    ],
  };

  function heatMap(): HTMLElement {
    TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection(), provideRouter([])] });
    const fixture = TestBed.createComponent(HeatMap);
    const inputs = {
      label: 'Scrolls',
      rowHeading: 'Goal',
      table,
      nobodyText: 'Nobody',
      unknownText: '?',
      writeNumber: write,
    };
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    fixture.detectChanges();
    return fixture.nativeElement as HTMLElement;
  }

  it('is a table whose cells lead to what they were made from', () => {
    const map = heatMap();
    expect(map.querySelector('td a')?.getAttribute('href')).toBe('/en/activities?goal=3&country=TN');
    expect([...map.querySelectorAll('th')].map((heading) => heading.getAttribute('scope'))).toEqual([
      'col',
      'col',
      'col',
      'row',
    ]);
  });

  it('says of a white spot that nobody works there', () => {
    const [some, none] = [...heatMap().querySelectorAll('td')].map(textOf);
    expect([some, none]).toEqual(['4', '0 Nobody']);
  });

  it('reads the name of a column whose code is shown', () => {
    expect(textOf(heatMap().querySelectorAll('thead th')[2])).toBe('DZAlgeria');
  });
});
