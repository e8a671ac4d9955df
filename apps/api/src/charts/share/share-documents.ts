import {
  fillPath,
  PUBLIC_PAGES,
  PUBLIC_PATHS,
  type ActivityView,
  type ChartView,
  type CountryView,
  type GoalView,
  type InstanceView,
  type MomentView,
  type OrganizationView,
  type PicturedPage,
  type SummaryView,
  type ThemeView,
} from '@opev/contract';
import type { Language } from '@opev/domain';
import type { DocumentSources, SiteDocument } from '../../platform/site/site-documents';
import { routeBeside } from '../../platform/site/page-route';
import { pngOf } from '../picture/png';
import { coverageText, scopeText } from '../words/chart-text';
import { ChartWords } from '../words/chart-words';
import { activityFigures, scopeFigures } from './share-figures';
import { sharePicture, type SharedFacts } from './share-picture';

/** Reads a page's view from the public API, in the reader's language and at the page's moment. */
type Read = <T>(path: string) => Promise<T | null>;
type Facts = Omit<SharedFacts, 'isDemonstration' | 'note'> & Partial<Pick<SharedFacts, 'note'>>;
type FindFacts = (read: Read, parts: Readonly<Record<string, string>>, words: ChartWords) => Promise<Facts | null>;

/** The content of each kind of page's picture; null for 404. */
const PICTURES: Readonly<Record<PicturedPage, FindFacts>> = {
  overview: async (read, _parts, words) => {
    const summary = await read<SummaryView>(PUBLIC_PATHS.summary);
    if (!summary) return null;
    const title = words.text('public.overview.heading');
    return { kicker: '', title, figures: scopeFigures(summary.total, words), moment: momentOf(summary, words) };
  },
  goal: async (read, { number = '' }, words) => {
    const goal = await read<GoalView>(fillPath(PUBLIC_PATHS.goal, { number }));
    if (!goal) return null;
    const kicker = words.text('public.goal.number', { number });
    return { kicker, title: goal.title, figures: scopeFigures(goal.figure, words), moment: momentOf(goal, words) };
  },
  theme: async (read, { code = '' }, words) => {
    const theme = await read<ThemeView>(fillPath(PUBLIC_PATHS.theme, { code }));
    if (!theme) return null;
    const { label, figure } = theme;
    const title = words.text('charts.scope.theme', { name: label });
    return { kicker: '', title, figures: scopeFigures(figure, words), moment: momentOf(theme, words) };
  },
  activity: async (read, { number = '' }, words) => {
    const activity = await read<ActivityView>(fillPath(PUBLIC_PATHS.activity, { number }));
    if (!activity) return null;
    const { title, figure } = activity;
    const kicker = words.text('public.activity.number', { number });
    return { kicker, title, figures: activityFigures(figure, words), moment: momentOf(activity, words) };
  },
  country: async (read, { iso2 = '' }, words) => {
    const country = await read<CountryView>(fillPath(PUBLIC_PATHS.country, { iso2 }));
    if (!country) return null;
    const { name, figure } = country;
    return { kicker: '', title: name, figures: scopeFigures(figure, words), moment: momentOf(country, words) };
  },
  organization: async (read, { slug = '' }, words) => {
    const found = await read<OrganizationView>(fillPath(PUBLIC_PATHS.organization, { slug }));
    if (!found) return null;
    const { name, figure } = found;
    const title = `\u2068${name}\u2069`;
    return { kicker: '', title, figures: scopeFigures(figure, words), moment: momentOf(found, words) };
  },
  chart: async (read, { code = '' }, words) => {
    const chart = await read<ChartView>(fillPath(PUBLIC_PATHS.chart, { code }));
    if (!chart) return null;
    const { code: known, scope } = chart;
    const title = words.text(`charts.${known}.title`);
    const note = coverageText(chart, words);
    return { kicker: scopeText(scope, words), title, figures: [], note, moment: momentOf(chart, words) };
  },
};

/** Open Graph pictures of public pages. Generated from public API answers, so that they disclose nothing more. */
export const SHARE_DOCUMENTS: readonly SiteDocument[] = [
  share({ route: '/:language/share-plain.png', query: [] }, (_read, _parts, words) =>
    Promise.resolve({ kicker: '', title: words.text('pictures.share.tagline'), figures: [], moment: null }),
  ),
  ...Object.entries(PICTURES).map(([name, find]) => {
    const page = name as PicturedPage;
    return share({ route: routeBeside(page, 'share.png'), query: PUBLIC_PAGES[page].picturedBy }, find);
  }),
];

function share(served: Required<Pick<SiteDocument, 'route' | 'query'>>, find: FindFacts): SiteDocument {
  return {
    ...served,
    contentType: 'image/png',
    make: async (sources, parts, search) => {
      const words = new ChartWords(sources, parts['language'] as Language);
      const facts = await find(readerFor(sources, words.language, search), parts, words);
      const instance = await sources.read<InstanceView>(PUBLIC_PATHS.instance);
      if (!facts || !instance) return null;
      const body = await pngOf(
        sharePicture({ note: null, ...facts, isDemonstration: instance.demonstration }, words),
        1,
      );
      return { body, headers: { 'cross-origin-resource-policy': 'cross-origin' } };
    },
  };
}

function readerFor({ read }: DocumentSources, language: Language, query: URLSearchParams): Read {
  const search = new URLSearchParams([...query, ['lang', language]]).toString();
  return (path) => read(`${path}?${search}`);
}

function momentOf({ asOf }: MomentView, words: ChartWords): string {
  return words.text('charts.asOf', { day: words.day(asOf) });
}
