import type { Language } from '@opev/domain';

/** One way to read a page: a language, or `x-default` for readers of none that is offered. */
export interface Alternate {
  readonly hreflang: Language | 'x-default';
  readonly href: string;
}

/** A page (its path below the language, with a leading `/`) in every language; English for readers of none of them. */
export function alternatesOf(publicOrigin: string, languages: readonly Language[], path: string): readonly Alternate[] {
  const fallback = languages.includes('en') ? 'en' : languages[0];
  return [
    ...languages.map((language) => ({ hreflang: language, href: `${publicOrigin}/${language}${path}` })),
    ...(fallback ? [{ hreflang: 'x-default' as const, href: `${publicOrigin}/${fallback}${path}` }] : []),
  ];
}
