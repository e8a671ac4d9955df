import type { ChartFill } from '@opev/contract';
import { element } from './svg';

/** The light palette of the public site: pictures end up on paper and slides. */
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

/** Colour and pattern of a fill: never a colour alone. Kept equal to the pages by palette.spec.ts. */
export interface Fill {
  readonly colour: string;
  readonly pattern: Pattern;
}

export const FILLS: Readonly<Record<ChartFill, Fill>> = {
  'status-completed': { colour: '#0b4f6c', pattern: 'solid' },
  'status-in-progress': { colour: '#3f93bf', pattern: 'diagonal' },
  'status-on-hold': { colour: '#c98a0b', pattern: 'vertical' },
  'status-not-started': { colour: '#8a6aa8', pattern: 'dots' },
  'status-discontinued': { colour: '#8f3d1f', pattern: 'cross' },
  'status-not-reported': { colour: '#8c979c', pattern: 'horizontal' },
  'status-no-commitment': { colour: '#b9bfc0', pattern: 'hollow' },
  'rating-complete': { colour: '#1f5138', pattern: 'solid' },
  'rating-substantial': { colour: '#4b7a55', pattern: 'diagonal' },
  'rating-limited': { colour: '#7d9c76', pattern: 'vertical' },
  'rating-not-started': { colour: '#a9b9a0', pattern: 'dots' },
  'rating-no-evidence': { colour: '#8c979c', pattern: 'hollow' },
  plain: { colour: ACCENT, pattern: 'solid' },
  less: { colour: ACCENT, pattern: 'diagonal' },
  open: { colour: ACCENT, pattern: 'dots' },
  rest: { colour: '#b9bfc0', pattern: 'hollow' },
};

/** Reference to the SVG pattern of a fill. */
export function fillUrl(fill: ChartFill): string {
  return `url(#fill-${fill})`;
}

/** The SVG pattern of a fill. */
export function patternElement(fill: ChartFill): string {
  const { colour, pattern } = FILLS[fill];
  const ground = pattern === 'hollow' ? SUNKEN : colour;
  return element(
    'pattern',
    { id: `fill-${fill}`, width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
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
