import type { ChartCode, ChartQuery } from '@opev/contract';
import type { Language } from '@opev/domain';
import { given } from './chart-links';

const FORMATS = ['csv', 'svg', 'png'] as const;
type Format = (typeof FORMATS)[number];

/** What a chart is, for those who make its addresses. */
export interface ChartAddress {
  readonly language: Language;
  readonly code: ChartCode;
  readonly asked: ChartQuery;
}

/** Where the chart can be had as a file, for the same filters and moment. */
export function downloadsOf(chart: ChartAddress): readonly { readonly format: Format; readonly href: string }[] {
  return FORMATS.map((format) => ({ format, href: `${pathOf(chart, 'charts')}.${format}${searchOf(chart.asked)}` }));
}

/** The chart's own page. */
export function pageOf(chart: ChartAddress): string {
  return pathOf(chart, 'charts') + searchOf(chart.asked);
}

/** The chart without the site around it, to stand in a frame on another. */
export function frameOf(chart: ChartAddress): string {
  return pathOf(chart, 'embed') + searchOf(chart.asked);
}

/** The same filters under the id of an answer: asked again, they give the same figures. */
export function fixedAt(asked: ChartQuery, snapshot: string): ChartQuery {
  return { ...asked, asOf: undefined, snapshot };
}

/** The frame as HTML to paste. Its height leaves room for a table that is opened. */
export function frameHtml(address: string, title: string): string {
  const [src, name] = [address, title].map((text) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;'));
  return `<iframe src="${src}" title="${name}" width="100%" height="640" style="border:0" loading="lazy"></iframe>`;
}

function pathOf({ language, code }: ChartAddress, place: string): string {
  return `/${language}/${place}/${code}`;
}

function searchOf(asked: ChartQuery): string {
  const search = new URLSearchParams(Object.entries(given(asked)).map(([name, value]) => [name, String(value)]));
  return search.size === 0 ? '' : `?${search.toString()}`;
}
