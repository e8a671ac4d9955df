import type { Language } from '@opev/domain';
import { filled } from '../platform/site/filled-text';
import type { ImportProblem } from './import-problems';
import { AR } from './texts/ar';
import { CA } from './texts/ca';
import { EN } from './texts/en';
import { ES } from './texts/es';
import { FR } from './texts/fr';
import type { ImportTexts } from './texts/import-texts';

/** Texts of the import, by language. */
export const IMPORT_TEXTS: Readonly<Record<Language, ImportTexts>> = { en: EN, fr: FR, ar: AR, es: ES, ca: CA };

/** A sentence about a problem and its correction, in the reader's language. */
export function problemText({ code, values }: ImportProblem, language: Language): string {
  const { language: named, ...others } = values;
  const names = new Intl.DisplayNames([language], { type: 'language' });
  const shown = named === undefined ? others : { ...others, language: names.of(String(named)) ?? String(named) };
  return filled(IMPORT_TEXTS[language].problems[code], shown);
}
