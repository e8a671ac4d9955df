import { anAttack, type Guess } from '../attack';
import type { ListedReport, PageAnswer } from '../knowledge/answers';
import { address, allOf, isListedByName, listedReportsOf } from '../knowledge/lists';
import type { AnswerSource } from '../knowledge/wire';

interface InCountry extends Guess {
  readonly report: string;
  /** Countries of the region where named organisations write that language, and how many there are where they do not. */
  readonly candidates: readonly string[];
  readonly others: number;
}

interface OpenedReport extends ListedReport {
  readonly region?: string;
  readonly content: { readonly textLanguage?: string } | null;
}

/** The language of a public text, where only a region is disclosed, often belongs to one country. */
export const TEXT_LANGUAGE = anAttack<InCountry>({
  name: 'countries, by the language of a text',
  bound: 0,
  plays: 'now',
  play: async (knowledge) => {
    const spoken = await spokenOf(knowledge);
    const unnamed = (await listedReportsOf(knowledge)).filter((one) => !isListedByName(one) && one.country === null);
    return (await opened(knowledge, unnamed)).flatMap((one) => guessed(one, spoken));
  },
  isRight: ({ report, candidates, others }, { reports }) =>
    others > 0 && reports.some((one) => one.id === report && candidates.includes(one.country) && !one.isNamed),
  plant: async (knowledge, { reports }) => {
    const hidden =
      reports.find(({ isNamed, country }) => !isNamed && country === 'ES') ?? reports.find((one) => !one.isNamed);
    const [listed] = await listedReportsOf(knowledge);
    if (!hidden || !listed) return null;
    const leaked = { ...listed, id: hidden.id, country: null, organization: { level: 'region', region: 'europe' } };
    const asOpened = { ...leaked, content: { textLanguage: 'es' } };
    const list = address('/reports', { limit: 100 });
    const single = address(`/reports/${hidden.id}`);
    return {
      key: hidden.id,
      touches: (url) => url === list || url === single,
      alter: (answer, url) => {
        if (url === single) return asOpened;
        const page = answer as PageAnswer<ListedReport>;
        return { ...page, items: [...page.items, leaked] };
      },
    };
  },
});

async function opened(source: AnswerSource, reports: readonly ListedReport[]): Promise<readonly OpenedReport[]> {
  const found: OpenedReport[] = [];
  for (const { id } of reports) {
    const report = await source.ask<OpenedReport>(address(`/reports/${id}`));
    if (typeof report?.content?.textLanguage === 'string') found.push(report);
  }
  return found;
}

/** Which languages named organisations write, by country. */
interface Spoken {
  readonly country: string;
  readonly region: string;
  readonly languages: ReadonlySet<string>;
}

async function spokenOf(source: AnswerSource): Promise<readonly Spoken[]> {
  const countries = await allOf<{ iso2: string; region: string }>(source, '/countries');
  const organizations = await allOf<{ slug: string; country: string }>(source, '/organizations');
  const written: (readonly [string, string])[] = [];
  for (const { slug, country } of organizations) {
    const detail = await source.ask<{ languages?: readonly string[] }>(address(`/organizations/${slug}`));
    written.push(...(detail?.languages ?? []).map((language) => [country, language] as const));
  }
  return countries.map(({ iso2, region }) => {
    const there = written.filter(([country]) => country === iso2).map(([, language]) => language);
    return { country: iso2, region, languages: new Set(there) };
  });
}

function guessed({ id, organization, content }: OpenedReport, spoken: readonly Spoken[]): readonly InCountry[] {
  const inRegion = spoken.filter(({ region }) => region === organization.region);
  const language = content?.textLanguage ?? '';
  const candidates = inRegion.filter(({ languages }) => languages.has(language)).map(({ country }) => country);
  if (candidates.length === 0 && inRegion.length > 0) return [];
  const says = `/reports/${id} in ${organization.region ?? ''} is in ${language}: ${candidates.join(' or ')}`;
  return [{ key: id, report: id, candidates, others: inRegion.length - candidates.length, says }];
}
