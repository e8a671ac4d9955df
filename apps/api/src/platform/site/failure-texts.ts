/** For when not even the language files can be read. */
export const FALLBACK_TEXTS = {
  title: 'This page could not be made',
  text: 'Something went wrong on our side. Please try again in a moment.',
} as const;
