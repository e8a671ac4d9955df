import type { DataSource, EntityManager } from 'typeorm';
import { refreshStanding } from '../../src/reports/standings';

/** A commitment and a round in which nothing is published about it. */
export interface Vacancy {
  readonly commitmentId: string;
  readonly roundId: string;
  readonly slug: string;
}

/**
 * Vacancies in the newest rounds: reports come in while a round is open. Those that are watched belong to commitments
 * about which nothing was published at all, of named organizations that nobody else writes for, so that what changes in
 * their figure is what was published.
 */
export async function findVacancies(
  db: DataSource,
  { isWatched, count }: { readonly isWatched: boolean; readonly count: number },
): Promise<readonly Vacancy[]> {
  const isQuiet = `organization.chosen_disclosure = 'named' and organization.least_disclosure = 'named'
    and hashtext(organization.id::text) % 5 = 0`;
  const isVacant = isWatched
    ? `not exists (select from standing where commitment_id = commitment.id)`
    : `not exists (select from report
        where commitment_id = commitment.id and round_id = round.id and state in ('published', 'draft', 'submitted'))`;
  return db.query<Vacancy[]>(
    `select commitment.id as "commitmentId", round.id as "roundId", organization.slug
     from commitment join organization on organization.id = commitment.organization_id
     cross join (select id from round order by opens_on desc limit ${isWatched ? '1' : '2'}) round
     where ${isVacant}
       and commitment.starts_on <= current_date and commitment.withdrawn_on is null
       and organization.active_from is not null and (${isQuiet}) = $1
     order by hashtext(commitment.id::text || round.id::text) limit $2`,
    [isWatched, count],
  );
}

/** One report from its draft to its publication: the transactions of the product's own services, one for each step. */
export async function writeReport(db: DataSource, vacancy: Vacancy): Promise<void> {
  const id = await db.transaction((manager) => draft(manager, vacancy));
  await db.transaction(async (manager) => {
    await move(manager, id, SUBMISSION);
  });
  await publish(db, id, vacancy);
}

/** The last step alone; resolves when PostgreSQL has committed it. */
export async function publish(db: DataSource, id: string, { commitmentId }: Vacancy): Promise<void> {
  await db.transaction(async (manager) => {
    await manager.query('select from commitment where id = $1 for update', [commitmentId]);
    await manager.query(
      `insert into review (report_id, decision, verified_rating, method, verified_on)
       values ($1, 'approve', 'limited', 'interview', current_date)`,
      [id],
    );
    await move(manager, id, PUBLICATION);
    await refreshStanding(manager, commitmentId);
  });
}

/** A report that only waits to be published. */
export async function writeSubmitted(db: DataSource, vacancy: Vacancy): Promise<string> {
  const id = await db.transaction((manager) => draft(manager, vacancy));
  await db.transaction((manager) => move(manager, id, SUBMISSION));
  return id;
}

async function draft(manager: EntityManager, { commitmentId, roundId }: Vacancy): Promise<string> {
  const [row] = await manager.query<{ id: string }[]>(
    `insert into report (commitment_id, round_id, state, claimed_status, progress_percent, what_was_done, audience, text_language)
     values ($1, $2, 'draft', 'in-progress', 40, 'Held three workshops with young people.', 'everyone', 'en') returning id`,
    [commitmentId, roundId],
  );
  return row?.id ?? '';
}

interface Move {
  readonly state: string;
  /** SQL: what else becomes of the report's row. */
  readonly changes: string;
}

const SUBMISSION: Move = {
  state: 'submitted',
  changes: 'version = version + 1, first_submitted_at = now(), submitted_at = now()',
};
const PUBLICATION: Move = {
  state: 'published',
  changes: `version = version + 1, published_at = now(), verified_rating = 'limited'`,
};

async function move(manager: EntityManager, id: string, { state, changes }: Move): Promise<void> {
  await manager.query(`update report set state = $2, ${changes} where id = $1`, [id, state]);
  await manager.query(`insert into report_event (report_id, move, from_state, to_state) values ($1, $2, null, $2)`, [
    id,
    state,
  ]);
  await manager.query(
    `insert into audit_entry (action, subject_type, subject_id) values ('report.' || $2::text, 'report', $1::text)`,
    [id, state],
  );
}
