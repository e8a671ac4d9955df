import {
  fillPath,
  PUBLIC_PATHS,
  type CountryView,
  type FollowedPage,
  type GoalView,
  type InstanceView,
  type OrganizationView,
  type PageView,
  type PlanView,
  type ReportSummaryView,
} from '@opev/contract';
import type { Language } from '@opev/domain';
import { filled } from '../platform/site/filled-text';
import { routeBeside } from '../platform/site/page-route';
import type { DocumentSources, SiteDocument } from '../platform/site/site-documents';
import { atomFeed } from './atom-feed';
import { feedTexts, type FeedTexts } from './feed-texts';

/** Newest reports in a feed. */
const ENTRIES = 50;

/** The scope of a feed: a page, its name, and the filter of the list of reports. */
interface Scope {
  readonly page: string;
  /** Null for the whole Plan. */
  readonly name: string | null;
  readonly filter: string;
}

type FindScope = (parts: Readonly<Record<string, string>>, request: FeedRequest) => Promise<Scope | null>;
interface FeedRequest {
  readonly read: DocumentSources['read'];
  readonly language: Language;
  readonly texts: FeedTexts;
}

/** The scope of the feed of each kind of page; null for 404. */
const SCOPES: Readonly<Record<FollowedPage, FindScope>> = {
  overview: () => Promise.resolve({ page: '/', name: null, filter: '' }),
  goal: async ({ number = '' }, { read, language, texts }) => {
    const goal = await read<GoalView>(`${fillPath(PUBLIC_PATHS.goal, { number })}?lang=${language}`);
    if (!goal) return null;
    const name = `${filled(texts.public.goal.number, { number: goal.number })}: ${goal.title}`;
    return { page: `/goals/${String(goal.number)}`, name, filter: `&goal=${String(goal.number)}` };
  },
  country: async ({ iso2 = '' }, { read, language }) => {
    const country = await read<CountryView>(`${fillPath(PUBLIC_PATHS.country, { iso2 })}?lang=${language}`);
    return country && { page: `/countries/${country.iso2}`, name: country.name, filter: `&country=${country.iso2}` };
  },
  organization: async ({ slug = '' }, { read, language }) => {
    const found = await read<OrganizationView>(`${fillPath(PUBLIC_PATHS.organization, { slug })}?lang=${language}`);
    return found && { page: `/organizations/${found.slug}`, name: found.name, filter: `&organization=${found.slug}` };
  },
};

/** Feeds of newly published reports. Generated from public API answers, so that they disclose nothing more. */
export const FEEDS: readonly SiteDocument[] = Object.entries(SCOPES).map(([page, findScope]) =>
  feed(page as FollowedPage, findScope),
);

function feed(page: FollowedPage, findScope: FindScope): SiteDocument {
  return {
    route: routeBeside(page, 'feed.atom'),
    contentType: 'application/atom+xml; charset=utf-8',
    make: async (sources, parts) => {
      const { read, publicOrigin } = sources;
      const language = parts['language'] as Language;
      const texts = feedTexts(sources, language);
      const scope = await findScope(parts, { read, language, texts });
      if (!scope) return null;
      const [list, plan, instance] = await Promise.all([
        read<PageView<ReportSummaryView>>(
          `${PUBLIC_PATHS.reports}?lang=${language}&limit=${String(ENTRIES)}${scope.filter}`,
        ),
        read<PlanView>(PUBLIC_PATHS.plan),
        read<InstanceView>(PUBLIC_PATHS.instance),
      ]);
      if (!list || !plan || !instance) return null;
      const { title, titleOf } = texts.public.feed;
      return atomFeed({
        publicOrigin,
        language,
        page: scope.page,
        title: scope.name === null ? title : filled(titleOf, { name: scope.name }),
        reports: list.items,
        since: plan.adoptedOn,
        isDemonstration: instance.demonstration,
        texts,
      });
    },
  };
}
