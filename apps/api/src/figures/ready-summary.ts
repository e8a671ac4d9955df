import { createHash } from 'node:crypto';
import type { SummaryQuery } from '@opev/contract';
import { LANGUAGES, type Language } from '@opev/domain';
import { encodeBody, type EncodedBody } from '../platform/encoding/encodings';
import { PUBLIC_CACHE } from '../platform/published/public-answers';
import { readyAnswer, type ReadyAnswer } from '../platform/ready/ready-answer';
import type { FiguresSnapshot } from './book/figures-snapshot';
import { briefSummaryView, summaryView } from './book/summary';

/** Takes a few milliseconds, so that no publication waits for it. */
const QUICK = 5;
/** A sixth smaller for forty times the work. */
const THOROUGH = 10;

type InEveryLanguage = Readonly<Record<Language, ReadyAnswer>>;

const BRIEF = { without: 'organizations' } as const;

/** The precomputed summary of one moment, in every language and encoding. */
export interface ReadySummary {
  readonly whole: InEveryLanguage;
  /** Without the figures of each organisation. */
  readonly brief: InEveryLanguage;
}

export async function readySummary(snapshot: FiguresSnapshot): Promise<ReadySummary> {
  return {
    whole: await inEveryLanguage(async (language) => {
      const identity = bytesOf(summaryView(snapshot, language));
      return summaryAnswer(await encodeBody(identity, QUICK), language);
    }),
    // Pages use it uncompressed; the smallest encoding is made after the debounce.
    brief: await inEveryLanguage((language) => Promise.resolve(summaryOnce(snapshot, BRIEF, language))),
  };
}

/**
 * Compresses the summary at the highest quality, one language after the other so that a core stays free. Null when a newer
 * summary has replaced it.
 */
export async function smallestSummary(
  { whole, brief }: ReadySummary,
  isWanted: () => boolean,
): Promise<ReadySummary | null> {
  const smallest = { brief: { ...brief }, whole: { ...whole } };
  for (const answers of [smallest.brief, smallest.whole]) {
    for (const language of LANGUAGES) {
      answers[language] = summaryAnswer(await encodeBody(answers[language].body.identity, THOROUGH), language);
      if (!isWanted()) return null;
    }
  }
  return smallest;
}

/** The summary of a rarely requested moment: not precompressed. */
export function summaryOnce(
  snapshot: FiguresSnapshot,
  { without }: Pick<SummaryQuery, 'without'>,
  language: Language,
): ReadyAnswer {
  const view = without ? briefSummaryView(snapshot, language) : summaryView(snapshot, language);
  return summaryAnswer({ identity: bytesOf(view), br: null, gzip: null }, language);
}

async function inEveryLanguage(make: (language: Language) => Promise<ReadyAnswer>): Promise<InEveryLanguage> {
  const answers = LANGUAGES.map(async (language) => [language, await make(language)] as const);
  return Object.fromEntries(await Promise.all(answers)) as InEveryLanguage;
}

function bytesOf(view: object): Buffer {
  return Buffer.from(JSON.stringify(view));
}

function summaryAnswer(body: EncodedBody, language: Language): ReadyAnswer {
  // Derived from the content, so that instances with equal data give the same ETag. Weak, because compression changes
  // the bytes.
  const etag = `W/"${createHash('sha256').update(body.identity).digest('base64url').slice(0, 22)}"`;
  return readyAnswer(
    {
      etag,
      'cache-control': PUBLIC_CACHE,
      vary: 'Accept-Language, Accept-Encoding',
      'content-language': language,
      'content-type': 'application/json; charset=utf-8',
    },
    body,
  );
}
