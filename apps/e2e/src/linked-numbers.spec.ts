import { expect, test } from '@playwright/test';
import { sameQuestion } from './api';
import { fetchText } from './crawl';
import { addressOf, FRAMED_PAGES, MISSING_PAGES, PUBLIC_PAGES } from './pages';
import { STORY_LANGUAGES } from './words';

interface Listed {
  readonly total: number;
  /** How many more are counted, and in no list. */
  readonly notListed?: number | null;
}

/** A link of a page, and what the page says it leads to. */
interface LinkedNumber {
  readonly page: string;
  readonly href: string;
  /** Counted, whether listed or not; null where it says how many are listed. */
  readonly count: number | null;
  readonly listed: number | null;
}

const LISTS = /^\/\w\w\/(activities|commitments|organizations|reports)(\?|$)/;

for (const language of STORY_LANGUAGES) {
  test(`every number that is a link is the number of what its list has, or counts (${language})`, async () => {
    const numbers: LinkedNumber[] = [];
    for (const path of [...PUBLIC_PAGES, ...FRAMED_PAGES]) {
      if (MISSING_PAGES.includes(path)) continue;
      numbers.push(...linkedNumbers(await fetchText(await addressOf(language, path))));
    }
    const lists = new Map<string, Listed>();
    const wrong: string[] = [];
    for (const { page, href, count, listed } of numbers) {
      const list = lists.get(href) ?? (await sameQuestion<Listed>(href, language));
      lists.set(href, list);
      const has = count === null ? list.total : list.total + (list.notListed ?? 0);
      if (has !== (count ?? listed))
        wrong.push(`${page}: ${String(count ?? listed)} leads to ${href}, which has ${String(has)}`);
    }
    expect(wrong).toEqual([]);
    expect(lists.size).toBeGreaterThan(150);
    const kinds = new Set([...lists.keys()].map((href) => LISTS.exec(href)?.[1]));
    expect([...kinds].sort()).toEqual(['activities', 'commitments', 'organizations', 'reports']);
  });
}

/** What a page links with a number. A number alone that leads to a list has to say what it counts. */
function linkedNumbers({
  address,
  text,
}: {
  readonly address: string;
  readonly text: string;
}): readonly LinkedNumber[] {
  return [...text.matchAll(/<a\b([^>]*)>([\s\S]*?)<\/a>/g)].flatMap(([, attributes = '', content = '']) => {
    const href = (attributeOf(attributes, 'href') ?? '').replace(/&amp;/g, '&');
    if (!LISTS.test(href)) return [];
    const [count, listed] = ['data-count', 'data-listed'].map((name) => numberOf(attributeOf(attributes, name)));
    const words = content.replace(/<[^>]*>|[\s.,\u00a0\u202f]/g, '');
    if (count === null && listed === null && !/^\d+$/.test(words)) return [];
    return [{ page: address, href, count: count ?? null, listed: listed ?? null }];
  });
}

function attributeOf(attributes: string, name: string): string | null {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? null;
}

function numberOf(value: string | null): number | null {
  return value === null ? null : Number(value);
}
