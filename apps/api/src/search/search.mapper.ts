import type { SearchResultView } from '@opev/contract';
import type { Language } from '@opev/domain';
import { inLanguage } from '../platform/language/reader-language';
import { marked, passageOf } from './passage';
import type { FoundText, FoundPlanText, FoundReportText } from './search-texts.queries';

/** Matching words by the language of the text; `''` for names. */
export type MatchingWords = ReadonlyMap<string, ReadonlySet<string>>;

interface Found<T extends FoundText> {
  readonly text: T;
  /** Null for names. */
  readonly textLanguage: Language | null;
  readonly matching: MatchingWords;
  /** The reader's. */
  readonly language: Language;
}

/** The texts in which matches are marked. */
export function textsOf(text: FoundText): readonly string[] {
  return text.kind === 'report' ? [text.body] : [text.title, text.body];
}

export function resultView(found: Found<FoundText>): SearchResultView {
  const { text, textLanguage, matching, language } = found;
  if (text.kind === 'report') return reportResult({ ...found, text });
  const words = matching.get(textLanguage ?? '') ?? new Set();
  const texts = {
    title: marked(text.title, words),
    titleLanguage: textLanguage,
    passage: passageOf(text.body, words),
    passageLanguage: textLanguage,
  };
  if (text.kind !== 'organization') return planResult(text, texts, language);
  return { kind: text.kind, slug: text.key, countryName: inLanguage(text.country_name, language), ...texts };
}

type Texts = Pick<SearchResultView, 'title' | 'titleLanguage' | 'passage' | 'passageLanguage'>;

function planResult(text: FoundPlanText, texts: Texts, language: Language): SearchResultView {
  switch (text.kind) {
    case 'goal':
      return { kind: text.kind, number: text.goal, ...texts };
    case 'activity':
      return { kind: text.kind, number: Number(text.key), goal: text.goal, paragraph: text.paragraph, ...texts };
    case 'good-practice':
      return { kind: text.kind, slug: text.key, countryName: inLanguage(text.country_name ?? {}, language), ...texts };
    default:
      throw new Error(`There is no kind ${String(text.kind satisfies never)}.`);
  }
}

function reportResult({ text, matching, language }: Found<FoundReportText>): SearchResultView {
  return {
    kind: text.kind,
    id: text.key,
    goal: text.goal,
    activity: text.activity,
    organization: { slug: text.slug, name: text.organization_name },
    country: text.country,
    countryName: inLanguage(text.country_name, language),
    publishedOn: text.published_on,
    title: marked(inLanguage(text.activity_title, language), new Set()),
    titleLanguage: language,
    passage: passageOf(text.body, matching.get(text.text_language) ?? new Set()),
    passageLanguage: text.text_language,
  };
}
