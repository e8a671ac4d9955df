import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Day, Placement } from '@opev/domain';
import { DataSource } from 'typeorm';
import { SHOWN_PLACEMENT } from '../platform/database/protection.sql';
import { moreClosed } from './commitments-of-day.queries';
import { groupedBy, type CountedCommitment } from './figure-book';
import type { FigureData, FigureHead } from './figure-data.queries';
import type { FiguresPartEntity } from './figures-part.entity';
import { FiguresSnapshot } from './figures-snapshot';
import { commitmentsOf, keptPart } from './kept-part';
import { isSameGroup } from './made-of';
import { readNamedOrganizations } from './named-organizations.queries';
import { readPlanTexts } from './plan-texts.queries';

/** What is kept of each organization. */
export type KeptParts = ReadonlyMap<string, Part>;

/** The id under which something was kept, and the parts it was kept in. */
export interface Kept {
  readonly id: string;
  readonly parts: KeptParts;
}

/**
 * Remembers what figures were made of under an id that says so: the day, and a hash of everything that went in. What one
 * organization contributed is kept once, however many snapshots it is part of.
 */
@Injectable()
export class SnapshotArchive {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Keeps what the data say and answers its id; the same data have the same id, whoever keeps them. `before`: what was kept
   * last, so that what did not change need not be looked at again.
   */
  async keep(data: FigureData, before?: KeptParts): Promise<Kept> {
    const parts = partsOf(data.commitments, before);
    const head = JSON.stringify(headOf(data));
    const hashes = [...parts.values()].map(({ hash }) => hash);
    const id = `${data.day}-${hashOf(JSON.stringify([head, hashes])).slice(0, 16)}`;
    const missing = await this.dataSource.query<{ hash: string }[]>(MISSING_PARTS, [id, hashes]);
    const wanted = new Set(missing.map(({ hash }) => hash));
    const added = [...parts.values()].filter(({ hash }) => wanted.has(hash));
    if (added.length > 0) {
      // As one JSON text: of a list of texts every quotation mark would have to be escaped, in megabytes.
      const written = added.map(({ hash, commitments }) => `{"hash":"${hash}","rows":${textOf(commitments)}}`);
      await this.dataSource.query(KEEP_PARTS, [`[${written.join(',')}]`]);
    }
    await this.dataSource.query(KEEP_SNAPSHOT, [id, data.day, head, hashes]);
    return { id, parts };
  }

  /**
   * What a snapshot was made of; null when there is none of this id. What was taken back since, and what its organization
   * or the observatory shows less openly by now, is not in it any more. Texts and names are those of today.
   */
  async recall(id: string): Promise<FiguresSnapshot | null> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const [snapshot] = await manager.query<SnapshotRow[]>(SNAPSHOT, [id]);
      if (!snapshot) return null;
      const parts = await manager.query<Pick<FiguresPartEntity, 'rows'>[]>(PARTS, [snapshot.parts]);
      const then = parts.flatMap(({ rows }) => commitmentsOf(rows));
      const placements = await manager.query<PlacementRow[]>(PLACEMENTS);
      const reportIds = then.flatMap(({ standing }) => (standing ? [standing.reportId] : []));
      const standing = await manager.query<{ id: string }[]>(STILL_PUBLIC, [reportIds]);
      const { commitments, isReduced } = reduced(then, {
        placements: new Map(placements.map((row) => [row.id, row.placement])),
        reports: new Set(standing.map((report) => report.id)),
      });
      const data = {
        day: snapshot.as_of,
        ...(await readPlanTexts(manager)),
        ...snapshot.head,
        organizations: await readNamedOrganizations(manager, snapshot.as_of),
        commitments,
      };
      return new FiguresSnapshot(data, { asOf: data.day, snapshot: id, isReduced });
    });
  }
}

/** What may be shown today of commitments as they were. */
interface ShownToday {
  readonly placements: ReadonlyMap<string, Placement['level']>;
  /** Ids of reports that were not taken back. */
  readonly reports: ReadonlySet<string>;
}

/** Commitments as they were, without what may not be shown any more. */
export function reduced(
  then: readonly CountedCommitment[],
  { placements, reports }: ShownToday,
): { readonly commitments: readonly CountedCommitment[]; readonly isReduced: boolean } {
  let isReduced = false;
  const commitments = then.flatMap((commitment) => {
    const placedToday = placements.get(commitment.commitmentId);
    if (placedToday === undefined) {
      isReduced = true;
      return [];
    }
    const placement = moreClosed(commitment.placement, placedToday);
    const standing = commitment.standing && reports.has(commitment.standing.reportId) ? commitment.standing : null;
    if (placement !== commitment.placement || standing !== commitment.standing) isReduced = true;
    return [{ ...commitment, placement, standing }];
  });
  return { commitments, isReduced };
}

interface Part {
  readonly commitments: readonly CountedCommitment[];
  /** Of what its rows say. */
  readonly hash: string;
}

/** One part per organization, in the order of their ids. */
function partsOf(commitments: readonly CountedCommitment[], before?: KeptParts): KeptParts {
  const byOrganization = groupedBy(commitments, ({ organizationId }) => organizationId);
  return new Map(
    [...byOrganization]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([id, group]) => {
        const known = before?.get(id);
        const isKnown = known !== undefined && isSameGroup(known.commitments, group);
        return [id, isKnown ? known : { commitments: group, hash: hashOf(textOf(group)) }];
      }),
  );
}

function textOf(commitments: readonly CountedCommitment[]): string {
  return JSON.stringify(keptPart(commitments[0]?.organizationId ?? '', commitments));
}

function headOf({ isDemonstration, officialWordings, reportsPublished, signatories, rounds }: FigureData): FigureHead {
  return { isDemonstration, officialWordings, reportsPublished, signatories, rounds };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

interface SnapshotRow {
  readonly as_of: Day;
  readonly head: FigureHead;
  readonly parts: readonly string[];
}

interface PlacementRow {
  readonly id: string;
  readonly placement: Placement['level'];
}

/** Nothing is missing of a snapshot that is kept already. */
const MISSING_PARTS = `
  select hash from unnest($2::text[]) as wanted (hash)
  where not exists (select from figures_snapshot where id = $1)
    and not exists (select from figures_part where figures_part.hash = wanted.hash)`;

const KEEP_PARTS = `
  insert into figures_part (hash, rows) select hash, rows from jsonb_to_recordset($1::jsonb) as added (hash text, rows jsonb)
  on conflict on constraint pk_figures_part do nothing`;

const KEEP_SNAPSHOT = `
  insert into figures_snapshot (id, as_of, head, parts) values ($1, $2, $3::jsonb, $4)
  on conflict on constraint pk_figures_snapshot do nothing`;

const SNAPSHOT = `select as_of::text, head, parts from figures_snapshot where id = $1`;

const PARTS = `select rows from figures_part where hash = any ($1::text[])`;

const PLACEMENTS = `
  select commitment.id, ${SHOWN_PLACEMENT} as placement
  from commitment join organization on organization.id = commitment.organization_id`;

const STILL_PUBLIC = `select id from report where id = any ($1::uuid[]) and state in ('published', 'superseded')`;
