import {
  addDays,
  type Audience,
  type ClaimedStatus,
  type Day,
  type Evidence,
  type HoldReason,
  type Language,
  type ReportState,
  type VerifiedRating,
} from '@opev/domain';
import { refreshStanding } from '../../src/reports/standings';
import { insertRow, next, type TestSql } from './insert-row';

export interface ARound {
  readonly code?: string;
  readonly label?: string;
  readonly opensOn?: Day;
  readonly dueOn?: Day;
  readonly locksOn?: Day;
}

export interface MadeRound {
  readonly id: string;
  readonly code: string;
}

/** A round that is due after 90 days and locks 30 days later; in a year of its own unless told otherwise. */
export async function aRound(sql: TestSql, given: ARound = {}): Promise<MadeRound> {
  const number = next();
  const opensOn = given.opensOn ?? `${2100 + number}-01-01`;
  const dueOn = given.dueOn ?? addDays(opensOn, 90);
  const label = given.label ?? given.code ?? `Round ${number}`;
  const [plan] = await sql.query<{ id: string }[]>('select id from plan limit 1');
  return insertRow<MadeRound>(sql, 'round', {
    plan_id: plan!.id,
    code: given.code ?? `round-${number}`,
    label: { en: label, fr: label, ar: label, es: label, ca: label },
    opens_on: opensOn,
    due_on: dueOn,
    locks_on: given.locksOn ?? addDays(dueOn, 30),
  });
}

export async function anExtension(
  sql: TestSql,
  given: { roundId: string; organizationId: string; dueOn: Day },
): Promise<void> {
  await insertRow(sql, 'round_extension', {
    round_id: given.roundId,
    organization_id: given.organizationId,
    due_on: given.dueOn,
  });
}

export interface AReport {
  readonly commitmentId: string;
  readonly roundId: string;
  readonly state?: ReportState;
  readonly authorId?: string;
  readonly correctsId?: string;
  readonly claimedStatus?: ClaimedStatus;
  /** 0-100; fits the status when left out. */
  readonly progressPercent?: number;
  readonly holdReason?: HoldReason | null;
  readonly whatWasDone?: string;
  readonly evidence?: readonly Evidence[];
  readonly audience?: Audience;
  readonly textLanguage?: Language;
  /** Instants, ISO 8601. */
  readonly firstSubmittedAt?: string;
  readonly submittedAt?: string;
  readonly publishedAt?: string;
  /** Of a superseded or withdrawn one. */
  readonly publicUntil?: string;
  readonly verifiedRating?: VerifiedRating;
}

export interface MadeReport {
  readonly id: string;
  /** By which the public knows it. */
  readonly public_id: string;
  readonly version: number;
  readonly commitment_id: string;
}

const PROGRESS = { 'not-started': 0, 'in-progress': 40, 'on-hold': 30, completed: 100, discontinued: 10 } as const;
const RATED: readonly ReportState[] = ['approved', 'published', 'withdrawn', 'superseded'];
const NO_LONGER_PUBLIC: readonly ReportState[] = ['withdrawn', 'superseded'];
const ONCE_PUBLISHED: readonly ReportState[] = ['published', 'withdrawn', 'superseded'];

/** A report that says everything a report must say, in any state (draft when left out). A published one becomes the standing. */
export async function aReport(sql: TestSql, given: AReport): Promise<MadeReport> {
  const state = given.state ?? 'draft';
  const status = given.claimedStatus ?? 'in-progress';
  const submittedAt = given.submittedAt ?? '2017-09-01T09:00:00Z';
  const report = await insertRow<MadeReport>(sql, 'report', {
    commitment_id: given.commitmentId,
    round_id: given.roundId,
    corrects_id: given.correctsId ?? null,
    author_id: given.authorId ?? null,
    state,
    claimed_status: status,
    progress_percent: given.progressPercent ?? PROGRESS[status],
    hold_reason: given.holdReason ?? (status === 'on-hold' || status === 'discontinued' ? 'funding' : null),
    what_was_done: given.whatWasDone ?? 'Held three workshops with young people.',
    outputs: { trainings: 1, workshops: 3, meetings: 0, publications: 0, campaigns: 'not-collected' },
    people: { women: 12, men: 9, otherOrNotStated: 0, young: 15 },
    evidence: JSON.stringify(given.evidence ?? []),
    audience: given.audience ?? 'everyone',
    text_language: given.textLanguage ?? 'en',
    edited_at: submittedAt,
    ...(state === 'draft'
      ? {}
      : { first_submitted_at: given.firstSubmittedAt ?? submittedAt, submitted_at: submittedAt }),
    published_at: ONCE_PUBLISHED.includes(state) ? (given.publishedAt ?? '2017-10-01T09:00:00Z') : null,
    public_until: NO_LONGER_PUBLIC.includes(state) ? (given.publicUntil ?? '2017-11-01T09:00:00Z') : null,
    verified_rating: RATED.includes(state) ? (given.verifiedRating ?? 'limited') : null,
  });
  if (state === 'published') await refreshStanding(sql as Parameters<typeof refreshStanding>[0], given.commitmentId);
  return report;
}
