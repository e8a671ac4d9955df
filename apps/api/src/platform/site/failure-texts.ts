/** Fallback when the language files cannot be read. */
export const FALLBACK_TEXTS = {
  failure: {
    title: 'This page could not be made',
    text: 'Something went wrong on our side. Please try again in a moment.',
  },
  tooMany: {
    title: 'A little too fast',
    text: 'Your network asked for more pages in a minute than we can make. Please wait a minute and try again.',
  },
};
