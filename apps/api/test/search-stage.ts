import type { SearchView, TextPartView } from '@opev/contract';
import { DataSource } from 'typeorm';
import { createTestApp } from './app';
import { aCommitment, aReport, aRound, type AReport } from './factories';

/** An application and helpers for search tests. */
export interface SearchStage {
  readonly db: DataSource;
  /** Asks in English unless told otherwise; fails unless it is answered with 200. */
  search(search: string, more?: Readonly<Record<string, string>>): Promise<SearchView>;
  get(query: string): Promise<{ readonly status: number; readonly body: unknown }>;
  /** Publishes a report with this text, for everyone, of a named organization unless told otherwise; answers its id. */
  publish(whatWasDone: string, given?: Partial<AReport>): Promise<string>;
  close(): Promise<void>;
}

export async function aSearchStage(): Promise<SearchStage> {
  const { app, clock, close } = await createTestApp();
  clock.set('2026-03-01');
  const db = app.get(DataSource);
  const get = async (query: string) => {
    const answer = await app.inject({ method: 'GET', url: `/api/v1/search?${query}` });
    return { status: answer.statusCode, body: answer.json<unknown>() };
  };
  return {
    db,
    get,
    close,
    async search(search, more = {}) {
      const { status, body } = await get(new URLSearchParams({ search, lang: 'en', ...more }).toString());
      if (status !== 200) throw new Error(`Searching for "${search}" was answered ${String(status)}.`);
      return body as SearchView;
    },
    async publish(whatWasDone, given = {}) {
      const commitmentId = given.commitmentId ?? (await aCommitment(db)).id;
      const { id: roundId } = await aRound(db);
      return (await aReport(db, { state: 'published', ...given, commitmentId, roundId, whatWasDone })).public_id;
    },
  };
}

/** A marked text as plain text. */
export function plainTextOf(parts: readonly TextPartView[] = []): string {
  return parts.map(({ text }) => text).join('');
}

/** What is marked in it. */
export function matchesIn(parts: readonly TextPartView[] = []): readonly string[] {
  return parts.filter(({ isMatch }) => isMatch).map(({ text }) => text);
}

/** The ids of the reports that were found, in order. */
export function reportsIn({ items }: SearchView): readonly string[] {
  return items.flatMap((item) => (item.kind === 'report' ? [item.id] : []));
}
