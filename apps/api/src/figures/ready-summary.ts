import { createHash } from 'node:crypto';
import { LANGUAGES, type Language } from '@opev/domain';
import { PUBLIC_CACHE } from '../platform/published/public-answers';
import { readyAnswer, type ReadyAnswer } from '../platform/ready/ready-answer';
import { encodeBody, type EncodedBody } from '../platform/site/encodings';
import type { FiguresSnapshot } from './figures-snapshot';
import { summaryView } from './summary';

/** Compressed in a few milliseconds: nobody waits for a publication because of it. */
const QUICK = 5;
/** A sixth smaller, for forty times the work. */
const THOROUGH = 10;

/** The summary of one moment, in every language, ready to send. */
export type ReadySummary = Readonly<Record<Language, ReadyAnswer>>;

export async function readySummary(snapshot: FiguresSnapshot): Promise<ReadySummary> {
  const answers = LANGUAGES.map(async (language) => {
    const identity = Buffer.from(JSON.stringify(summaryView(snapshot, language)));
    return [language, summaryAnswer(await encodeBody(identity, QUICK), language)] as const;
  });
  return Object.fromEntries(await Promise.all(answers)) as ReadySummary;
}

/** The same, as small as can be: one language after the other, so that a core is left. Null when it is not wanted any more. */
export async function smallestSummary(summary: ReadySummary, isWanted: () => boolean): Promise<ReadySummary | null> {
  const smallest: Partial<Record<Language, ReadyAnswer>> = {};
  for (const language of LANGUAGES) {
    smallest[language] = summaryAnswer(await encodeBody(summary[language].body.identity, THOROUGH), language);
    if (!isWanted()) return null;
  }
  return smallest as ReadySummary;
}

/** A summary of a moment that few ask for: not compressed beforehand. */
export function summaryOnce(snapshot: FiguresSnapshot, language: Language): ReadyAnswer {
  const identity = Buffer.from(JSON.stringify(summaryView(snapshot, language)));
  return summaryAnswer({ identity, br: null, gzip: null }, language);
}

function summaryAnswer(body: EncodedBody, language: Language): ReadyAnswer {
  // By content: two instances that agree give the same one. Weak, because compression changes the bytes.
  const etag = `W/"${createHash('sha256').update(body.identity).digest('base64url').slice(0, 22)}"`;
  return readyAnswer(
    {
      etag,
      'cache-control': PUBLIC_CACHE,
      vary: 'Accept-Language, Accept-Encoding',
      'content-language': language,
      'content-type': 'application/json; charset=utf-8',
      'x-content-type-options': 'nosniff',
    },
    body,
  );
}
