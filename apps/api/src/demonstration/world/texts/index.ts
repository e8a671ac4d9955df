import type { Language } from '@opev/domain';
import { ARABIC } from './ar';
import { CATALAN } from './ca';
import { ENGLISH } from './en';
import { FRENCH } from './fr';
import type { SentenceParts } from './sentence-parts';
import { SPANISH } from './es';

/** The sentences of demonstration reports, by the language they are written in. */
export const SENTENCES: Readonly<Record<Language, SentenceParts>> = {
  en: ENGLISH,
  fr: FRENCH,
  ar: ARABIC,
  es: SPANISH,
  ca: CATALAN,
};
export type { SentenceParts } from './sentence-parts';
