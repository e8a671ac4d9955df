import type { ChartCode } from '@opev/contract';
import { element } from './svg';

/** The palette of the public site, in its light form: pictures travel to papers and slides. */
export const INK = '#1c2b33';
export const INK_SOFT = '#4a5a63';
export const LINE = '#d5d3ca';
export const PAPER = '#ffffff';
export const SUNKEN = '#eceae3';
export const ACCENT = '#0d5c6b';
export const BAND = '#12353f';
export const ON_BAND = '#f2f6f5';
export const ON_BAND_SOFT = '#b9cdd0';
export const WARNING = '#8a4b00';
export const WARNING_SOFT = '#f9ebd3';

type Pattern = 'solid' | 'diagonal' | 'vertical' | 'dots' | 'horizontal' | 'cross' | 'hollow';

/** What a bar is filled with: never a colour alone. */
export interface Fill {
  readonly id: string;
  readonly colour: string;
  readonly pattern: Pattern;
}

const STATUS: Readonly<Record<string, Omit<Fill, 'id'>>> = {
  completed: { colour: '#0b4f6c', pattern: 'solid' },
  'in-progress': { colour: '#3f93bf', pattern: 'diagonal' },
  'on-hold': { colour: '#c98a0b', pattern: 'vertical' },
  'not-started': { colour: '#8a6aa8', pattern: 'dots' },
  discontinued: { colour: '#8f3d1f', pattern: 'cross' },
  'not-reported': { colour: '#8c979c', pattern: 'horizontal' },
  'no-commitment': { colour: '#9aa2a4', pattern: 'hollow' },
};

const RATING: Readonly<Record<string, Omit<Fill, 'id'>>> = {
  complete: { colour: '#1f5138', pattern: 'solid' },
  substantial: { colour: '#4b7a55', pattern: 'diagonal' },
  limited: { colour: '#7d9c76', pattern: 'vertical' },
  'not-started': { colour: '#a9b9a0', pattern: 'dots' },
  'no-evidence': { colour: '#8c979c', pattern: 'hollow' },
};

const COUNT: Readonly<Record<string, Omit<Fill, 'id'>>> = {
  reported: { colour: ACCENT, pattern: 'solid' },
  organizations: { colour: ACCENT, pattern: 'solid' },
  expected: { colour: '#7f8a8f', pattern: 'hollow' },
  received: { colour: '#3f93bf', pattern: 'diagonal' },
  'on-time': { colour: ACCENT, pattern: 'solid' },
};

/** The fill of a chart's column. */
export function fillOf(chart: ChartCode, column: string): Fill {
  const status = column.replace(/^claimed-/, '');
  const rating = column.replace(/^verified-/, '');
  const found =
    chart === 'claimed-and-verified' && rating !== column ? RATING[rating] : (COUNT[column] ?? STATUS[status]);
  return { id: `fill-${column}`, ...(found ?? { colour: ACCENT, pattern: 'solid' }) };
}

/** The fill as an SVG pattern of its id. */
export function patternElement({ id, colour, pattern }: Fill): string {
  const ground = pattern === 'hollow' ? '#f6f5f1' : colour;
  return element(
    'pattern',
    { id, width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
    element('rect', { width: 8, height: 8, fill: ground }),
    ...marksOf(pattern, colour),
  );
}

const OVER = { fill: 'none', stroke: PAPER, 'stroke-opacity': '0.55', 'stroke-width': '1.4' };
const DOT = { fill: PAPER, 'fill-opacity': '0.75' };

function marksOf(pattern: Pattern, colour: string): readonly string[] {
  switch (pattern) {
    case 'solid':
      return [];
    case 'diagonal':
      return [element('path', { ...OVER, d: 'M-2 2 2-2M0 8 8 0M6 10l4-4' })];
    case 'vertical':
      return [element('path', { ...OVER, d: 'M2 0v8M6 0v8' })];
    case 'horizontal':
      return [element('path', { ...OVER, d: 'M0 2h8M0 6h8' })];
    case 'cross':
      return [element('path', { ...OVER, d: 'M0 0l8 8M8 0 0 8' })];
    case 'dots':
      return [
        element('circle', { ...DOT, cx: 2, cy: 2, r: '1.3' }),
        element('circle', { ...DOT, cx: 6, cy: 6, r: '1.3' }),
      ];
    case 'hollow':
      return [element('path', { d: 'M0 8 8 0', stroke: colour, 'stroke-width': '0.8', fill: 'none' })];
    default:
      return pattern satisfies never;
  }
}
