import { Injectable } from '@nestjs/common';
import type { FoundPageView } from '@opev/contract';
import { LANGUAGES, type Language } from '@opev/domain';
import { FiguresStore } from '../figures/figures.store';
import { foldedWords } from '../platform/language/folded-text';
import { inLanguage } from '../platform/language/reader-language';
import { readHelpSections, type HelpSection } from './help-texts';
import type { SearchedWord } from './search-terms';

/** More would push the results off the screen. */
const MOST = 5;

/** A section with its words, folded. */
interface Readable extends HelpSection {
  readonly titleWords: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

/** Pages found by their own words: countries by name in any language, and help sections. Few enough to search in memory. */
@Injectable()
export class SearchedPages {
  private sections: readonly Readable[] | null = null;

  constructor(private readonly figures: FiguresStore) {}

  /** Countries first, then sections with the words in their title, then in their text; titles in the reader's language. */
  async find(searched: readonly SearchedWord[], language: Language): Promise<readonly FoundPageView[]> {
    const uncommon = searched.filter(({ isCommon }) => !isCommon);
    if (uncommon.length === 0) return [];
    return [...(await this.countries(uncommon, language)), ...this.help(uncommon, language)].slice(0, MOST);
  }

  /** Countries with a page: those of the list of countries. */
  private async countries(words: readonly SearchedWord[], language: Language): Promise<readonly FoundPageView[]> {
    const { countries } = await this.figures.at({});
    return countries
      .filter(({ name }) => LANGUAGES.some((code) => hasAll(words, new Set(foldedWords(name[code] ?? '')))))
      .map(({ iso2, name }) => ({ kind: 'country', iso2, title: inLanguage(name, language) }));
  }

  private help(words: readonly SearchedWord[], language: Language): readonly FoundPageView[] {
    const all = (this.sections ??= readHelpSections().map(readable));
    const place = ({ page, anchor }: HelpSection): string => `${page}#${anchor}`;
    const matching = (of: (section: Readable) => ReadonlySet<string>): readonly string[] =>
      all.filter((section) => hasAll(words, of(section))).map(place);
    const found = new Set([...matching(({ titleWords }) => titleWords), ...matching((section) => section.words)]);
    return [...found].flatMap((wanted): readonly FoundPageView[] => {
      const section = all.find((one) => place(one) === wanted && one.language === language);
      return section ? [{ kind: 'help', page: section.page, anchor: section.anchor, title: section.title }] : [];
    });
  }
}

function readable(section: HelpSection): Readable {
  return {
    ...section,
    titleWords: new Set(foldedWords(section.title)),
    words: new Set(foldedWords(section.text)),
  };
}

/** Whether all words occur, in one of their spellings; the last one as a prefix. */
function hasAll(searched: readonly SearchedWord[], words: ReadonlySet<string>): boolean {
  return searched.every(({ word, spellings, isLast }) => {
    if ([word, ...spellings].some((spelling) => words.has(spelling))) return true;
    return isLast && word.length >= SHORTEST_BEGINNING && [...words].some((known) => known.startsWith(word));
  });
}

/** Fewer letters begin too many words. */
const SHORTEST_BEGINNING = 4;
