import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Day } from '@opev/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { OBSERVATORY_TIME_ZONE } from '../../platform/clock/clock';
import { SHOWN_PLACEMENT } from '../../platform/database/protection.sql';
import { groupedBy, type CountedCommitment } from '../book/figure-book';
import type { FigureData, FigureHead } from '../book/figure-data';
import { FiguresSnapshot } from '../book/figures-snapshot';
import { isSameGroup } from '../book/memo';
import { reduced, type PlacedToday } from '../book/reduced';
import { headCountsOf } from '../book/round-totals';
import { commitmentsBefore } from '../reading/commitments-of-day.queries';
import { readNamedOrganizations } from '../reading/named-organizations.queries';
import { readPlanTexts } from '../reading/plan-texts.queries';
import { countRounds } from '../reading/round-counts.queries';
import type { FiguresPartEntity } from './figures-part.entity';
import { commitmentsOfPart, storedPart } from './stored-part';
import { SnapshotRetention } from './snapshot-retention';

/** The parts of a snapshot, by organization. */
export type SnapshotParts = ReadonlyMap<string, Part>;

/** A stored snapshot: its id and its parts. */
export interface StoredSnapshot {
  readonly id: string;
  readonly parts: SnapshotParts;
}

/**
 * Stores the data of figures as content-addressed snapshots: the id is the day and a hash of everything that went in. Each
 * organization's part is stored once, however many snapshots share it.
 */
@Injectable()
export class SnapshotArchive {
  constructor(
    private readonly dataSource: DataSource,
    private readonly retention: SnapshotRetention,
  ) {}

  /**
   * Stores a snapshot of today, which is never evicted, and answers its id; equal data give the same id on every instance.
   * `before`: the parts stored last, so that unchanged ones need not be hashed again.
   */
  store(data: FigureData, before?: SnapshotParts): Promise<StoredSnapshot> {
    return storeSnapshot(this.dataSource.manager, { data, parts: partsOf(data.commitments, before), isOfPast: false });
  }

  /** Stores a snapshot of a past day, which is evicted when it has not been requested for long. */
  storePastDay(data: FigureData): Promise<StoredSnapshot> {
    const parts = partsOf(data.commitments);
    return this.retention.store((manager) => storeSnapshot(manager, { data, parts, isOfPast: true }));
  }

  /**
   * Loads a snapshot; null when there is none of this id. Reports withdrawn since and organizations shown less openly by now
   * are left out: the former report stands again, and rounds are counted again. Texts and names are those of today.
   */
  async load(id: string): Promise<FiguresSnapshot | null> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const [snapshot] = await manager.query<SnapshotRow[]>(SNAPSHOT, [id]);
      if (!snapshot) return null;
      const parts = await manager.query<Pick<FiguresPartEntity, 'rows'>[]>(PARTS, [snapshot.parts]);
      const then = parts.flatMap(({ rows }) => commitmentsOfPart(rows));
      const placements = await manager.query<PlacementRow[]>(PLACEMENTS, [snapshot.as_of]);
      const reportIds = then.flatMap(({ standing }) => (standing ? [standing.reportId] : []));
      const standing = await manager.query<PublicReport[]>(STILL_PUBLIC, [reportIds]);
      const reports = new Map(standing.map((row) => [row.id, row.publicId]));
      const moment = { day: snapshot.as_of, instant: snapshot.instant };
      const takenBack = then.filter((one) => one.standing !== null && !reports.has(one.standing.reportId));
      const standsAgain = await commitmentsBefore(
        manager,
        moment,
        takenBack.map(({ commitmentId }) => commitmentId),
      );
      const { commitments, isReduced } = reduced(then, {
        commitments: new Map(placements.map((row) => [row.id, row])),
        reports,
        standsAgain: new Map(standsAgain.map((row) => [row.commitmentId, row.standing])),
      });
      const data = {
        day: snapshot.as_of,
        ...(await readPlanTexts(manager)),
        reportsNotNamed: null,
        ...snapshot.head,
        ...(isReduced ? headCountsOf(await countRounds(manager, moment.day, moment.instant)) : {}),
        organizations: await readNamedOrganizations(manager, snapshot.as_of),
        commitments,
      };
      return new FiguresSnapshot(data, { asOf: data.day, snapshot: id, isReduced });
    });
  }
}

interface SnapshotContent {
  readonly data: FigureData;
  readonly parts: SnapshotParts;
  readonly isOfPast: boolean;
}

async function storeSnapshot(
  manager: EntityManager,
  { data, parts, isOfPast }: SnapshotContent,
): Promise<StoredSnapshot> {
  const head = JSON.stringify(headOf(data));
  const hashes = [...parts.values()].map(({ hash }) => hash);
  const id = `${data.day}-${hashOf(JSON.stringify([head, hashes])).slice(0, 16)}`;
  const missing = await manager.query<{ hash: string }[]>(MISSING_PARTS, [id, hashes, isOfPast]);
  const wanted = new Set(missing.map(({ hash }) => hash));
  const added = [...parts.values()].filter(({ hash }) => wanted.has(hash));
  if (added.length > 0) {
    // One JSON text: in an array of texts every quotation mark would have to be escaped, in megabytes.
    const written = added.map(({ hash, commitments }) => `{"hash":"${hash}","rows":${textOf(commitments)}}`);
    await manager.query(STORE_PARTS, [`[${written.join(',')}]`, isOfPast]);
  }
  await manager.query(STORE_SNAPSHOT, [id, data.day, head, hashes, isOfPast]);
  return { id, parts };
}

interface Part {
  readonly commitments: readonly CountedCommitment[];
  /** Hash of its rows. */
  readonly hash: string;
}

/** One part per organization, in the order of their ids. */
function partsOf(commitments: readonly CountedCommitment[], before?: SnapshotParts): SnapshotParts {
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
  return JSON.stringify(storedPart(commitments[0]?.organizationId ?? '', commitments));
}

function headOf(data: FigureData): FigureHead {
  const { isDemonstration, officialWordings, reportsPublished, reportsNotNamed, signatories, rounds } = data;
  return { isDemonstration, officialWordings, reportsPublished, reportsNotNamed, signatories, rounds };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

interface PublicReport {
  readonly id: string;
  readonly publicId: string;
}

interface PlacementRow extends PlacedToday {
  readonly id: string;
}

interface SnapshotRow {
  readonly as_of: Day;
  /** Reports published before this instant are in the snapshot. */
  readonly instant: Date;
  readonly head: Omit<FigureHead, 'reportsNotNamed'> & Partial<FigureHead>;
  readonly parts: readonly string[];
}

/**
 * No part of a snapshot that is stored already is missing. Parts of past days may be evicted: for a snapshot of today they
 * count as missing.
 */
const MISSING_PARTS = `
  select hash from unnest($2::text[]) as wanted (hash)
  where not exists (select from figures_snapshot where id = $1 and ($3::boolean or asked_at is null))
    and not exists (select from figures_part where figures_part.hash = wanted.hash and ($3 or not is_of_past))`;

const STORE_PARTS = `
  insert into figures_part (hash, rows, is_of_past)
  select hash, rows, $2::boolean from jsonb_to_recordset($1::jsonb) as added (hash text, rows jsonb)
  on conflict on constraint pk_figures_part
  do update set is_of_past = false where figures_part.is_of_past and not excluded.is_of_past`;

const STORE_SNAPSHOT = `
  insert into figures_snapshot (id, as_of, head, parts, asked_at)
  values ($1, $2, $3::jsonb, $4, case when $5::boolean then now() end)
  on conflict on constraint pk_figures_snapshot
  do update set asked_at = excluded.asked_at where figures_snapshot.asked_at is not null`;

const SNAPSHOT = `
  select as_of::text, head, parts,
    least(made_at, (as_of + 1)::timestamp at time zone '${OBSERVATORY_TIME_ZONE}') as instant
  from figures_snapshot where id = $1`;

const PARTS = `select rows from figures_part where hash = any ($1::text[])`;

const PLACEMENTS = `
  select commitment.id, commitment.public_id as "publicId", ${SHOWN_PLACEMENT} as placement
  from commitment join organization on organization.id = commitment.organization_id
  where commitment.entered_on is null or commitment.entered_on <= $1::date`;

const STILL_PUBLIC = `
  select id, public_id as "publicId" from report where id = any ($1::uuid[]) and state in ('published', 'superseded')`;
