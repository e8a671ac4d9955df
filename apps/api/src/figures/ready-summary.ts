import { createHash } from 'node:crypto';
import type { SummaryQuery } from '@opev/contract';
import { LANGUAGES, type Language } from '@opev/domain';
import { encodeBody, type EncodedBody } from '../platform/encoding/encodings';
import { PUBLIC_CACHE } from '../platform/published/public-answers';
import { readyAnswer, type ReadyAnswer } from '../platform/ready/ready-answer';
import type { FiguresSnapshot } from './book/figures-snapshot';
import { briefSummaryView, summaryView } from './book/summary';

/** Compressed in a few milliseconds: nobody waits for a publication because of it. */
const QUICK = 5;
/** A sixth smaller, for forty times the work. */
const THOROUGH = 10;

type InEveryLanguage = Readonly<Record<Language, ReadyAnswer>>;

const BRIEF = { without: 'organizations' } as const;

/** The summary of one moment, ready to send. */
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
    // Pages take it as it is; it is compressed as small as can be when nothing changes for a while.
    brief: await inEveryLanguage((language) => Promise.resolve(summaryOnce(snapshot, BRIEF, language))),
  };
}

/** The same, as small as can be: one after the other, so that a core is left. Null when it is not wanted any more. */
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

/** A summary of a moment that few ask for: not compressed beforehand. */
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
  // By content: two instances that agree give the same one. Weak, because compression changes the bytes.
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
