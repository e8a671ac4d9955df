import { FALLBACK_TEXTS } from './failure-texts';
import type { StaticFile } from './static-files';

/** A page that needs nothing but itself, for when rendering failed: no script, no style sheet, no detail of what went wrong. */
export function failurePage(files: ReadonlyMap<string, StaticFile>, language: string): string {
  const { title, text } = textsOf(files, language);
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  return (
    `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><title>${title}</title>` +
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head>' +
    `<body style="font:1.1rem/1.6 system-ui,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem"><h1>${title}</h1><p>${text}</p></body></html>`
  );
}

function textsOf(files: ReadonlyMap<string, StaticFile>, language: string): { title: string; text: string } {
  try {
    const shell = JSON.parse(files.get(`/i18n/shell/${language}.json`)?.content.toString('utf8') ?? '') as {
      failure: { title: string; text: string };
    };
    return shell.failure;
  } catch {
    return FALLBACK_TEXTS;
  }
}
