import type { Language } from '@opev/domain';

/** One language of a page, or `x-default` for readers of none that is offered. */
export interface Alternate {
  readonly hreflang: Language | 'x-default';
  readonly href: string;
}

/** The alternates of a page (its path below the language, with a leading `/`); English for readers of no offered language. */
export function alternatesOf(publicOrigin: string, languages: readonly Language[], path: string): readonly Alternate[] {
  const fallback = languages.includes('en') ? 'en' : languages[0];
  return [
    ...languages.map((language) => ({ hreflang: language, href: `${publicOrigin}/${language}${path}` })),
    ...(fallback ? [{ hreflang: 'x-default' as const, href: `${publicOrigin}/${fallback}${path}` }] : []),
  ];
}
