import { addDays } from '@opev/domain';
import type { DataSource, EntityManager } from 'typeorm';
import {
  HISTORY_ROUNDS,
  type RandomCommitment,
  type RandomHistory,
  type RandomOrganization,
  type RandomReport,
} from './random-histories';

/** Ids of an inserted history. */
export interface InsertedHistory {
  readonly history: RandomHistory;
  readonly organizationIds: readonly string[];
  readonly commitmentIds: readonly string[];
  readonly reportIds: ReadonlyMap<RandomReport, string>;
}

type Row = Readonly<Record<string, unknown>>;

/** Inserts a random history without standings and placements, which tests compute. One statement per table. */
export async function insertHistory(
  db: DataSource,
  history: RandomHistory,
  newId: () => string,
): Promise<InsertedHistory> {
  const organizationIds = history.organizations.map(newId);
  const commitmentIds = history.commitments.map(newId);
  const roundIds = HISTORY_ROUNDS.map(newId);
  const reportIds = new Map(
    history.commitments.flatMap(({ reports }) => reports.map((report) => [report, newId()] as const)),
  );
  await db.transaction(async (sql) => {
    const [plan] = await sql.query<{ id: string }[]>('select id from plan limit 1');
    const activities = await sql.query<{ id: string; number: number }[]>('select id, number from activity');
    const activityIds = new Map(activities.map(({ id, number }) => [number, id]));
    const organizations = history.organizations.map((organization, index) => ({
      organization,
      id: organizationIds[index]!,
    }));
    const commitments = history.commitments.map((commitment, index) => ({ commitment, id: commitmentIds[index]! }));
    await insertRows(
      sql,
      'round',
      roundIds.map((id, index) => roundRow(id, index, plan!.id)),
    );
    await insertRows(
      sql,
      'organization',
      organizations.map(({ organization, id }) => organizationRow(organization, id)),
    );
    await insertRows(
      sql,
      'organization_pause',
      organizations.flatMap(({ organization, id }) => pauseRows(organization, id)),
    );
    await insertRows(
      sql,
      'round_extension',
      organizations.flatMap(({ organization, id }) => extensionRows(organization, id, roundIds)),
    );
    await insertRows(
      sql,
      'commitment',
      commitments.map(({ commitment, id }) =>
        commitmentRow(commitment, {
          id,
          organization_id: organizationIds[commitment.organization],
          activity_id: activityIds.get(commitment.activity),
        }),
      ),
    );
    await insertRows(
      sql,
      'report',
      commitments.flatMap(({ commitment, id }) =>
        commitment.reports.map((report) =>
          reportRow(report, { id: reportIds.get(report), commitment_id: id, round_id: roundIds[report.round] }),
        ),
      ),
    );
  });
  return { history, organizationIds, commitmentIds, reportIds };
}

/** Rows of one table, all with the same columns. */
async function insertRows(sql: EntityManager, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join(', ');
  await sql.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}

function roundRow(id: string, index: number, planId: string): Row {
  const { opensOn, dueOn, locksOn } = HISTORY_ROUNDS[index]!;
  const name = `Round ${String(index)}`;
  const label = { en: name, fr: name, ar: name, es: name, ca: name };
  return { id, plan_id: planId, code: `r${String(index)}`, label, opens_on: opensOn, due_on: dueOn, locks_on: locksOn };
}

function organizationRow({ country, activeFrom, leftOn, chosen, least }: RandomOrganization, id: string): Row {
  return {
    id,
    slug: `o-${id}`,
    name: id,
    type: 'ngo',
    country_iso2: country,
    lifecycle: activeFrom === null ? 'applied' : leftOn === null ? 'active' : 'left',
    applied_on: '2023-01-01',
    active_from: activeFrom,
    left_on: leftOn,
    chosen_disclosure: chosen,
    least_disclosure: least,
  };
}

function pauseRows({ pauses }: RandomOrganization, organizationId: string): readonly Row[] {
  return pauses.map(({ from, until }) => ({ organization_id: organizationId, starts_on: from, resumes_on: until }));
}

function extensionRows(
  { extensions }: RandomOrganization,
  organizationId: string,
  roundIds: readonly string[],
): readonly Row[] {
  return extensions.flatMap((days, index) =>
    days === null
      ? []
      : [
          {
            round_id: roundIds[index],
            organization_id: organizationId,
            due_on: addDays(HISTORY_ROUNDS[index]!.dueOn, days),
          },
        ],
  );
}

function commitmentRow({ country, startsOn, endsOn, withdrawnOn }: RandomCommitment, ids: Row): Row {
  return { ...ids, country_iso2: country, starts_on: startsOn, ends_on: endsOn, withdrawn_on: withdrawnOn };
}

function reportRow(report: RandomReport, ids: Row): Row {
  const { state, claimedStatus, progressPercent, verifiedRating, submittedAt, publishedAt, publicUntil } = report;
  const wasPublished = state === 'published' || state === 'superseded' || state === 'withdrawn';
  return {
    ...ids,
    state,
    claimed_status: claimedStatus,
    progress_percent: progressPercent,
    hold_reason: claimedStatus === 'on-hold' || claimedStatus === 'discontinued' ? 'funding' : null,
    audience: 'everyone',
    text_language: 'en',
    first_submitted_at: state === 'draft' ? null : submittedAt,
    submitted_at: state === 'draft' ? null : submittedAt,
    published_at: wasPublished ? publishedAt : null,
    public_until: wasPublished && state !== 'published' ? publicUntil : null,
    verified_rating: wasPublished || state === 'approved' ? verifiedRating : null,
  };
}
