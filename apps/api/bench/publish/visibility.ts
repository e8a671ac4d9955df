import { API_PREFIX, PUBLIC_PATHS, type SummaryView } from '@opev/contract';
import type { DataSource } from 'typeorm';
import { getWhole } from '../load/product';
import { publish, writeReport, writeSubmitted, type Vacancy } from './writing';

const LOOK_EVERY_MS = 5;
const GIVE_UP_MS = 30_000;
const WRITTEN_PER_SECOND = 50;

/** Milliseconds from the commit of a publication until the summary has it, for each vacancy in turn. */
export async function timesToShow(
  { db, port }: { readonly db: DataSource; readonly port: number },
  vacancies: readonly Vacancy[],
): Promise<readonly number[]> {
  const times: number[] = [];
  const summary = new WatchedSummary(port);
  for (const vacancy of vacancies) {
    const id = await writeSubmitted(db, vacancy);
    const before = await summary.reportedBy(vacancy.slug);
    await publish(db, id, vacancy);
    const committedAt = performance.now();
    while ((await summary.reportedBy(vacancy.slug)) <= before) {
      if (performance.now() - committedAt > GIVE_UP_MS) throw new Error('A publication was not seen in half a minute.');
      await new Promise((done) => setTimeout(done, LOOK_EVERY_MS));
    }
    times.push(performance.now() - committedAt);
  }
  return times;
}

/** The summary as a program would follow it: what did not change is not sent again. */
class WatchedSummary {
  private etag = '';
  private reported: ReadonlyMap<string, number> = new Map();

  constructor(private readonly port: number) {}

  /** Commitments of an organization with a published report. */
  async reportedBy(slug: string): Promise<number> {
    const path = `${API_PREFIX}${PUBLIC_PATHS.summary}`;
    const answer = await getWhole(this.port, path, { 'if-none-match': this.etag });
    if (answer.status === 200) {
      const { organizations } = JSON.parse(answer.body.toString()) as SummaryView;
      this.etag = answer.headers['etag'] ?? '';
      this.reported = new Map(organizations?.map((known) => [known.slug, known.figure.commitments.reported]));
    }
    return this.reported.get(slug) ?? 0;
  }
}

/** Writes fifty reports a second, from draft to publication, while `work` goes on; answers how many there were a second. */
export async function whileWriting(
  { db, vacancies }: { readonly db: DataSource; readonly vacancies: readonly Vacancy[] },
  work: () => Promise<void>,
): Promise<number> {
  const startedAt = performance.now();
  const written: Promise<void>[] = [];
  const timer = setInterval(() => {
    const due = Math.floor(((performance.now() - startedAt) / 1000) * WRITTEN_PER_SECOND);
    for (const vacancy of vacancies.slice(written.length, due)) written.push(writeReport(db, vacancy));
  }, 20);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  await Promise.all(written);
  return (written.length / (performance.now() - startedAt)) * 1000;
}
