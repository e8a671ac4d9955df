import { LANGUAGES, type Language } from '@opev/domain';

/**
 * The languages a reader can choose. To offer another one: add its code here and its file in every folder of
 * `src/i18n`; the specs say what is missing.
 */
export const OFFERED_LANGUAGES = ['en', 'fr', 'ar', 'es', 'ca'] as const satisfies readonly Language[];

/** What a reader gets whose own language is not offered. */
export const FALLBACK_LANGUAGE: Language = 'en';

interface LanguageFacts {
  /** Its name in itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** For Intl. Arabic uses Latin digits: they are read from Rabat to Baghdad, the Eastern ones are not. */
  readonly locale: string;
}

const FACTS: Readonly<Record<Language, LanguageFacts>> = {
  en: { name: 'English', direction: 'ltr', locale: 'en-GB' },
  fr: { name: 'Français', direction: 'ltr', locale: 'fr' },
  ar: { name: 'العربية', direction: 'rtl', locale: 'ar-u-nu-latn' },
  es: { name: 'Español', direction: 'ltr', locale: 'es' },
  ca: { name: 'Català', direction: 'ltr', locale: 'ca' },
};

/** Name, direction and Intl locale of a language. */
export function factsOf(language: Language): LanguageFacts {
  return FACTS[language];
}

/** Whether a path segment is a language the reader can choose. */
export function isOffered(segment: string | undefined): segment is Language {
  return (OFFERED_LANGUAGES as readonly string[]).includes(segment ?? '');
}

/** Whether a code is one of the Plan's five languages, offered or not. */
export function isLanguage(code: string | undefined): code is Language {
  return (LANGUAGES as readonly string[]).includes(code ?? '');
}

/** The language a path is written for; the fallback when it names none. */
export function languageOfPath(path: string): Language {
  const segment = path.split('/')[1];
  return isOffered(segment) ? segment : FALLBACK_LANGUAGE;
}

/** The same page in another language: only the first segment differs. */
export function pathInLanguage(path: string, language: Language): string {
  const [, first, ...rest] = path.split('/');
  const tail = isOffered(first) ? rest : [first ?? '', ...rest];
  return `/${[language, ...tail].join('/')}`.replace(/^(\/[a-z]{2})$/, '$1/');
}
