import { CHART_CODES, fillPath, PUBLIC_PAGES, PUBLIC_PATHS, type ChartView } from '@opev/contract';
import type { Language } from '@opev/domain';
import type { MadeDocument, SiteDocument } from '../../platform/site/site-documents';
import { chartPicture } from '../picture/chart-picture';
import { pngOf } from '../picture/png';
import { ChartWords } from '../words/chart-words';
import { chartCsv } from './chart-csv';

const CODE = `:code(^${CHART_CODES.join('|')})`;
/** Pixels per unit of the drawing: sharp on paper and on high-density screens. */
const ZOOM = 2;

/** A chart to download in the reader's language: CSV, SVG and PNG. */
export const CHART_DOCUMENTS: readonly SiteDocument[] = [
  chartFile('csv', 'text/csv; charset=utf-8', (view, words) => Promise.resolve(chartCsv(view, words))),
  chartFile('svg', 'image/svg+xml; charset=utf-8', (view, words) => Promise.resolve(chartPicture(view, words))),
  chartFile('png', 'image/png', (view, words) => pngOf(chartPicture(view, words), ZOOM)),
];

type Extension = 'csv' | 'svg' | 'png';

function chartFile(
  extension: Extension,
  contentType: string,
  make: (view: ChartView, words: ChartWords) => Promise<string | Buffer>,
): SiteDocument {
  return {
    route: `/:language/charts/${CODE}.${extension}`,
    contentType,
    query: PUBLIC_PAGES.chart.query,
    make: async (sources, { language, code = '' }, query) => {
      const search = new URLSearchParams([...query, ['lang', language ?? '']]);
      const view = await sources.read<ChartView>(`${fillPath(PUBLIC_PATHS.chart, { code })}?${search.toString()}`);
      if (!view) return null;
      const body = await make(view, new ChartWords(sources, language as Language));
      return { body, headers: headersOf(extension, view) };
    },
  };
}

/** File names contain chart code and day only, never who was filtered by. */
function headersOf(extension: Extension, { code, asOf }: ChartView): MadeDocument['headers'] {
  const name = `opev-${code}-${asOf}.${extension}`;
  if (extension === 'csv') {
    return { 'content-disposition': `attachment; filename="${name}"`, 'x-robots-tag': 'noindex' };
  }
  return {
    'content-disposition': `inline; filename="${name}"`,
    // An SVG that is opened directly may use its own styles and nothing else.
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    'cross-origin-resource-policy': 'cross-origin',
  };
}
