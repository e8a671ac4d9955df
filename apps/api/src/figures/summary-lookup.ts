import { API_PREFIX, PUBLIC_PATHS } from '@opev/contract';
import { LANGUAGES, type Language } from '@opev/domain';
import { preferredLanguage } from '../platform/language/reader-language';
import type { PublishedChanges } from '../platform/published/published-changes';
import type { ReadyLookup } from '../platform/ready/answer-first';
import type { FiguresStore } from './figures.store';

const PATH = API_PREFIX + PUBLIC_PATHS.summary;
const BY_PARAMETER: ReadonlyMap<string, Language> = new Map(
  LANGUAGES.map((language) => [`${PATH}?lang=${language}`, language]),
);
/** Browsers say the same few things again and again; what others make up is not kept without end. */
const HEADERS_KEPT = 100;

/** Finds the summary of now before the application is asked; with any other question, or while its age has to be told, it is. */
export function summaryLookup(figures: FiguresStore, changes: PublishedChanges): ReadyLookup {
  const wishes = new Map<string, Language>();
  const wished = (header: string): Language => {
    const known = wishes.get(header);
    if (known) return known;
    const language = preferredLanguage(header);
    if (wishes.size >= HEADERS_KEPT) wishes.clear();
    wishes.set(header, language);
    return language;
  };
  return ({ url = '', headers }) => {
    const language = url === PATH ? wished(headers['accept-language'] ?? '') : BY_PARAMETER.get(url);
    return language === undefined || changes.silentSince ? null : figures.readySummary(language);
  };
}
