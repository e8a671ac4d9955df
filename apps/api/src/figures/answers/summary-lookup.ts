import { API_PREFIX, PUBLIC_PATHS } from '@opev/contract';
import { LANGUAGES, type Language } from '@opev/domain';
import { Lru } from '../../platform/cache/lru';
import { OPEN_TO_ALL } from '../../platform/headers/open-to-all';
import { preferredLanguage } from '../../platform/language/reader-language';
import type { PublishedChanges } from '../../platform/published/published-changes';
import type { ReadyLookup } from '../../platform/ready/answer-first';
import { withHeaders, type ReadyAnswer } from '../../platform/ready/ready-answer';
import { noPageHeaders } from '../../platform/security/security-headers';
import type { FiguresStore } from '../figures.store';

const PATH = API_PREFIX + PUBLIC_PATHS.summary;
const BY_PARAMETER: ReadonlyMap<string, Language> = new Map(
  LANGUAGES.map((language) => [`${PATH}?lang=${language}`, language]),
);
/**
 * Parsed `Accept-Language` headers in the cache: browsers send few different ones, and invented ones must not grow it
 * without bound.
 */
const MAX_CACHED_HEADERS = 100;

/**
 * Serves the current summary from memory in front of the application. Any other query, or an answer that must carry its age,
 * goes on to the application.
 */
export function summaryLookup(figures: FiguresStore, changes: PublishedChanges, publicOrigin: string): ReadyLookup {
  const headers = { ...noPageHeaders(publicOrigin), ...OPEN_TO_ALL };
  const complete = new WeakMap<ReadyAnswer, ReadyAnswer>();
  const completed = (answer: ReadyAnswer | null): ReadyAnswer | null => {
    if (answer === null) return null;
    const known = complete.get(answer) ?? withHeaders(answer, headers);
    complete.set(answer, known);
    return known;
  };
  const wishes = new Lru<Language>({ entries: MAX_CACHED_HEADERS });
  const wished = (header: string): Language => wishes.getOrMake(header, () => preferredLanguage(header));
  return ({ url = '', headers }) => {
    const language = url === PATH ? wished(headers['accept-language'] ?? '') : BY_PARAMETER.get(url);
    return language === undefined || changes.staleSince ? null : completed(figures.readySummary(language));
  };
}
