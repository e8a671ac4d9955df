import {
  fillPath,
  PUBLIC_PATHS,
  type ActivityView,
  type ChartView,
  type CountryView,
  type GoalView,
  type InstanceView,
  type MomentView,
  type OrganizationView,
  type SummaryView,
} from '@opev/contract';
import type { Language } from '@opev/domain';
import type { DocumentSources, SiteDocument } from '../../platform/site/site-documents';
import { CHART_QUERY } from '../files/chart-documents';
import { pngOf } from '../picture/png';
import { coverageText, scopeText } from '../words/chart-text';
import { ChartWords } from '../words/chart-words';
import { activityFigures, scopeFigures } from './share-figures';
import { sharePicture, type SharedFacts } from './share-picture';

/** Asks the public API for a page's view, in the reader's language and at the page's moment. */
type Read = <T>(path: string) => Promise<T | null>;
type Facts = Omit<SharedFacts, 'isDemonstration' | 'note'> & Partial<Pick<SharedFacts, 'note'>>;
type FindFacts = (read: Read, parts: Readonly<Record<string, string>>, words: ChartWords) => Promise<Facts | null>;

const MOMENT = ['asOf', 'snapshot'] as const;

/**
 * The pictures that go with links to public pages. Made from what the public API answers to anyone, so that nobody is shown
 * further in a picture than there.
 */
export const SHARE_DOCUMENTS: readonly SiteDocument[] = [
  share('/share-plain.png', [], (_read, _parts, words) =>
    Promise.resolve({ kicker: '', title: words.text('pictures.share.tagline'), figures: [], moment: null }),
  ),
  share('/share.png', MOMENT, async (read, _parts, words) => {
    const summary = await read<SummaryView>(PUBLIC_PATHS.summary);
    if (!summary) return null;
    const title = words.text('public.overview.heading');
    return { kicker: '', title, figures: scopeFigures(summary.total, words), moment: momentOf(summary, words) };
  }),
  share('/goals/:number(^[1-9]\\d{0,4}$)/share.png', MOMENT, async (read, { number = '' }, words) => {
    const goal = await read<GoalView>(fillPath(PUBLIC_PATHS.goal, { number }));
    if (!goal) return null;
    const kicker = words.text('public.goal.number', { number });
    return { kicker, title: goal.title, figures: scopeFigures(goal.figure, words), moment: momentOf(goal, words) };
  }),
  share('/activities/:number(^[1-9]\\d{0,4}$)/share.png', MOMENT, async (read, { number = '' }, words) => {
    const activity = await read<ActivityView>(fillPath(PUBLIC_PATHS.activity, { number }));
    if (!activity) return null;
    const { title, figure } = activity;
    const kicker = words.text('public.activity.number', { number });
    return { kicker, title, figures: activityFigures(figure, words), moment: momentOf(activity, words) };
  }),
  share('/countries/:iso2(^[A-Z]{2}$)/share.png', MOMENT, async (read, { iso2 = '' }, words) => {
    const country = await read<CountryView>(fillPath(PUBLIC_PATHS.country, { iso2 }));
    if (!country) return null;
    const { name, figure } = country;
    return { kicker: '', title: name, figures: scopeFigures(figure, words), moment: momentOf(country, words) };
  }),
  share('/organizations/:slug(^[a-z0-9-]+$)/share.png', MOMENT, async (read, { slug = '' }, words) => {
    const found = await read<OrganizationView>(fillPath(PUBLIC_PATHS.organization, { slug }));
    if (!found) return null;
    const { name, figure } = found;
    return {
      kicker: '',
      title: `\u2068${name}\u2069`,
      figures: scopeFigures(figure, words),
      moment: momentOf(found, words),
    };
  }),
  share('/charts/:code(^[a-z-]+$)/share.png', CHART_QUERY, async (read, { code = '' }, words) => {
    const chart = await read<ChartView>(fillPath(PUBLIC_PATHS.chart, { code }));
    if (!chart) return null;
    const { code: known, scope } = chart;
    const title = words.text(`charts.${known}.title`);
    const note = coverageText(chart, words);
    return { kicker: scopeText(scope, words), title, figures: [], note, moment: momentOf(chart, words) };
  }),
];

function share(path: string, query: readonly string[], find: FindFacts): SiteDocument {
  return {
    route: `/:language${path}`,
    contentType: 'image/png',
    query,
    make: async (sources, parts, asked) => {
      const words = new ChartWords(sources, parts['language'] as Language);
      const facts = await find(readerFor(sources, words.language, asked), parts, words);
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
  const asked = new URLSearchParams([...query, ['lang', language]]).toString();
  return (path) => read(`${path}?${asked}`);
}

function momentOf({ asOf }: MomentView, words: ChartWords): string {
  return words.text('charts.asOf', { day: words.day(asOf) });
}
