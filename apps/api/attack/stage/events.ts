import type { Client } from 'pg';
import { refreshStanding } from '../../src/reports/standings';
import {
  A_ROUND_OPENS,
  COMMITMENT_ENDS,
  COMMITMENT_IS_WITHDRAWN,
  COMMITMENT_STARTS,
  IS_SHOWN_LESS,
  IS_TIGHTENED,
  NAMED_ONE_PAUSES,
  SIGNATORY_JOINS,
  SIGNATORY_LEAVES,
  ANOTHER_COMMITMENT_WAITS,
  UNNAMED_ONE_PAUSES,
  WRITES_REPORT,
} from './events.sql';

/** Something that the stage makes happen between two looks. */
export interface StageEvent {
  readonly name: EventName;
  happen(db: Client): Promise<void>;
}

export const EVENT_NAMES = [
  'an organisation that is not named pauses',
  'a named organisation pauses',
  'a commitment that is not named starts',
  'a commitment that is not named ends',
  'a commitment that is not named is withdrawn',
  'a report that is not named is published',
  'a signatory that is not named joins',
  'a signatory that is not named leaves',
  'one that is not named is shown less openly',
  'another commitment that is not named waits, and a round opens',
  'a named organisation is made region-only',
] as const;
export type EventName = (typeof EVENT_NAMES)[number];

/** In the order in which they happen. */
export const EVENTS: readonly StageEvent[] = EVENT_NAMES.map((name) => ({ name, happen: happeningOf(name) }));

function happeningOf(name: EventName): StageEvent['happen'] {
  switch (name) {
    case 'an organisation that is not named pauses':
      return one(UNNAMED_ONE_PAUSES);
    case 'a named organisation pauses':
      return one(NAMED_ONE_PAUSES);
    case 'a commitment that is not named starts':
      return one(COMMITMENT_STARTS);
    case 'a commitment that is not named ends':
      return one(COMMITMENT_ENDS);
    case 'a commitment that is not named is withdrawn':
      return one(COMMITMENT_IS_WITHDRAWN);
    case 'a report that is not named is published':
      return publishReport;
    case 'a signatory that is not named joins':
      return one(SIGNATORY_JOINS);
    case 'a signatory that is not named leaves':
      return one(SIGNATORY_LEAVES);
    case 'one that is not named is shown less openly':
      return one(IS_SHOWN_LESS);
    case 'another commitment that is not named waits, and a round opens':
      return openRound;
    case 'a named organisation is made region-only':
      return one(IS_TIGHTENED);
    default:
      return name satisfies never;
  }
}

/** A statement that must concern somebody: an event that happens to nobody would prove nothing. */
function one(sql: string): StageEvent['happen'] {
  return async (db) => {
    const { rowCount } = await db.query(sql);
    if (rowCount === 0) throw new Error(`Nobody was found for an event: ${sql.trim().slice(0, 80)}`);
  };
}

async function publishReport(db: Client): Promise<void> {
  await db.query('begin');
  const { rows } = await db.query<{ commitment_id: string }>(WRITES_REPORT);
  const commitment = rows[0]?.commitment_id;
  if (commitment === undefined) throw new Error('There is nothing to report on.');
  const query = async <T>(sql: string, parameters?: unknown[]): Promise<T> =>
    (await db.query(sql, parameters)).rows as T;
  await refreshStanding({ query }, commitment);
  await db.query('commit');
}

async function openRound(db: Client): Promise<void> {
  await one(ANOTHER_COMMITMENT_WAITS)(db);
  await one(A_ROUND_OPENS)(db);
}
