import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HelpPage } from '@opev/contract';
import { LANGUAGES, type Language } from '@opev/domain';
import { PROJECT_ROOT } from '../platform/config/configuration';

/** One section of a help page, in one language. */
export interface HelpSection {
  readonly page: HelpPage;
  readonly anchor: string;
  readonly language: Language;
  readonly title: string;
  /** Title and everything below it. */
  readonly text: string;
}

/** Anchors of the help pages; each is a section there and in the texts. */
export const HELP_ANCHORS: Readonly<Record<HelpPage, readonly string[]>> = {
  method: [
    ...['words', 'standing', 'status', 'missing', 'progress', 'coverage', 'verified', 'rounds', 'moment', 'snapshot'],
    ...['protection', 'groups', 'countries', 'ranking', 'wording'],
  ],
  data: ['wording', 'verified', 'protection', 'api', 'filters', 'downloads', 'feeds', 'cite', 'licence'],
};

/** Folders of the web's texts: as built, or the sources where nothing was built. */
const PLACES = ['apps/web/dist/browser/i18n/about', 'apps/web/src/i18n/about'].map((place) =>
  join(PROJECT_ROOT, place),
);

type Texts = string | { readonly [name: string]: Texts };

/** All sections in all languages; none without the web's files. */
export function readHelpSections(): readonly HelpSection[] {
  const place = PLACES.find((directory) =>
    LANGUAGES.every((language) => existsSync(join(directory, `${language}.json`))),
  );
  if (place === undefined) return [];
  return LANGUAGES.flatMap((language) => {
    const texts = JSON.parse(readFileSync(join(place, `${language}.json`), 'utf8')) as Record<HelpPage, Texts>;
    return (Object.keys(HELP_ANCHORS) as HelpPage[]).flatMap((page) =>
      HELP_ANCHORS[page].map((anchor) => {
        const section = inside(texts[page], anchor);
        return { page, anchor, language, title: wordsIn(inside(section, 'title')), text: wordsIn(section) };
      }),
    );
  });
}

function inside(texts: Texts | undefined, name: string): Texts {
  return (typeof texts === 'object' ? texts[name] : undefined) ?? '';
}

function wordsIn(texts: Texts): string {
  return typeof texts === 'string' ? texts : Object.values(texts).map(wordsIn).join('\n');
}
