import { FALLBACK_TEXTS } from './failure-texts';
import type { StaticFile } from './static-files';

/** Why the page is shown: rendering failed, or the reader made too many requests. */
type Saying = keyof typeof FALLBACK_TEXTS;

/** A self-contained page for failed renders: no script, no style sheet, no details of the error. */
export function failurePage(files: ReadonlyMap<string, StaticFile>, language: string, saying: Saying): string {
  const { title, text } = textsOf(files, language)[saying];
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  return (
    `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><title>${title}</title>` +
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head>' +
    `<body style="font:1.1rem/1.6 system-ui,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem"><h1>${title}</h1><p>${text}</p></body></html>`
  );
}

function textsOf(
  files: ReadonlyMap<string, StaticFile>,
  language: string,
): Record<Saying, typeof FALLBACK_TEXTS.failure> {
  try {
    const shell = JSON.parse(files.get(`/i18n/shell/${language}.json`)?.content.toString('utf8') ?? '') as object;
    return { ...FALLBACK_TEXTS, ...shell };
  } catch {
    return FALLBACK_TEXTS;
  }
}
