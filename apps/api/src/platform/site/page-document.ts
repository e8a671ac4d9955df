import { isFollowedAt } from '@opev/contract';
import type { Language } from '@opev/domain';
import { alternatesOf } from './page-alternates';
import { shareTags } from './share-tags';
import { xmlText } from './xml';

interface DocumentFacts {
  readonly publicOrigin: string;
  readonly language: Language | null;
  readonly languages: readonly Language[];
  readonly textsVersion: string;
  /** Path with the query parameters the page reads. */
  readonly path: string;
  /** Whether search engines may index it. */
  readonly isFound: boolean;
}

/** Adds to a rendered document what only the server knows: language, version of the texts, its own address. */
export function completeDocument(html: string, facts: DocumentFacts): string {
  const head = [
    `<meta name="texts-version" content="${facts.textsVersion}">`,
    ...(facts.isFound ? addresses(facts, html) : []),
  ];
  return withLanguage(html, facts.language).replace('</head>', () => `${head.join('')}</head>`);
}

/** A document without scripts and what only they read; its links open outside the frame. */
export function framedDocument(html: string): string {
  return html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link rel="(modulepreload|preload)"[^>]*>/g, '')
    .replace('</head>', '<meta name="robots" content="noindex"></head>');
}

/** Client-rendered pages carry the language of the template; sets the reader's before any script runs. */
function withLanguage(html: string, language: Language | null): string {
  if (!language) return html;
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  return html.replace(
    /^(\s*<!doctype html>\s*)?<html lang="\w+" dir="\w+"/i,
    (_, start: string | undefined) => `${start ?? ''}<html lang="${language}" dir="${direction}"`,
  );
}

function addresses({ publicOrigin, language, languages, path }: DocumentFacts, html: string): readonly string[] {
  if (!language) return [];
  const below = path.slice(`/${language}`.length);
  return [
    `<link rel="canonical" href="${xmlText(`${publicOrigin}${path}`)}">`,
    ...alternatesOf(publicOrigin, languages, below).map(
      ({ hreflang, href }) => `<link rel="alternate" hreflang="${hreflang}" href="${xmlText(href)}">`,
    ),
    ...(isFollowedAt(below)
      ? [`<link rel="alternate" type="application/atom+xml" href="${xmlText(`${publicOrigin}${feedOf(path)}`)}">`]
      : []),
    ...shareTags({ html, publicOrigin, language, languages, path }),
  ];
}

function feedOf(path: string): string {
  return `${path.replace(/\/$/, '')}/feed.atom`;
}
