import type { DataSource } from 'typeorm';
import { refreshStanding } from './standings';

/**
 * Finds commitments whose stored standing differs from their published reports (written by SQL or an import), by id. Reads
 * every published report once.
 */
export async function wrongStandings(dataSource: Pick<DataSource, 'query'>): Promise<readonly string[]> {
  const rows = await dataSource.query<{ id: string }[]>(WRONG_STANDINGS);
  return rows.map(({ id }) => id);
}

/** Repairs wrong standings and answers their ids. Throws when some are still wrong: then two of our rules contradict each other. */
export async function mendStandings(dataSource: DataSource): Promise<readonly string[]> {
  const wrong = await wrongStandings(dataSource);
  for (const id of wrong) {
    await dataSource.transaction(async (manager) => {
      await manager.query('select from commitment where id = $1 for update', [id]);
      await refreshStanding(manager, id);
    });
  }
  const left = wrong.length === 0 ? [] : await wrongStandings(dataSource);
  const stillWrong = left.filter((id) => wrong.includes(id));
  if (stillWrong.length > 0) throw new Error(`Standings that could not be put right: ${stillWrong.join(', ')}`);
  return wrong;
}

/** SQL: compares domain's `standingOf` with the stored standings. */
const WRONG_STANDINGS = `
  with latest as (
    select distinct on (report.commitment_id) report.commitment_id, report.id as report_id, report.claimed_status,
      report.progress_percent, report.verified_rating, report.published_at
    from report join round on round.id = report.round_id
    where report.state = 'published'
    order by report.commitment_id, round.opens_on desc, report.published_at desc, report.id desc
  )
  select commitment_id as id
  from latest full join standing using (commitment_id)
  where (latest.report_id, latest.claimed_status, latest.progress_percent, latest.verified_rating, latest.published_at)
    is distinct from
    (standing.report_id, standing.claimed_status, standing.progress_percent, standing.verified_rating, standing.published_at)
  order by commitment_id`;
