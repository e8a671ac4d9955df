import type { Client } from 'pg';
import { COMMITMENTS, ORGANIZATIONS, SELECT_PAUSES, REPORTS } from './truth.sql';

/** An organisation as it is. */
export interface TrueOrganization {
  readonly id: string;
  readonly slug: string;
  readonly isNamed: boolean;
  readonly disclosure: string;
  readonly activeFrom: string | null;
  readonly leftOn: string | null;
}

/** A commitment as it is, and where the product places it. */
export interface TrueCommitment {
  /** By which the public knows it. */
  readonly id: string;
  /** By which only the database does. */
  readonly internalId: string;
  readonly organizationId: string;
  readonly isNamed: boolean;
  readonly country: string;
  readonly region: string;
  readonly goal: number;
  readonly activity: number;
  readonly themes: readonly string[];
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly withdrawnOn: string | null;
  readonly activeFrom: string | null;
  readonly leftOn: string | null;
  readonly placement: string;
  /** The day from which it is counted where it is placed; null where the product knows no such day. */
  readonly enteredOn: string | null;
  readonly claimedStatus: string | null;
  readonly verifiedRating: string | null;
  readonly progressPercent: number | null;
  readonly roundCode: string | null;
}

export interface TrueReport {
  /** By which the public knows it. */
  readonly id: string;
  readonly internalId: string;
  readonly organizationId: string;
  readonly isNamed: boolean;
  readonly country: string;
  readonly roundCode: string;
  readonly publishedOn: string;
}

export interface TruePause {
  readonly organizationId: string;
  readonly startsOn: string;
  readonly resumesOn: string | null;
}

/** Ground truth: read by scorer and stage, never by attackers. */
export interface GroundTruth {
  readonly today: string;
  readonly organizations: readonly TrueOrganization[];
  readonly commitments: readonly TrueCommitment[];
  readonly reports: readonly TrueReport[];
  readonly pauses: readonly TruePause[];
  /** What the stage made happen before each look but the first, in order. */
  readonly events: readonly string[];
}

/** Reads it all from the product's database. */
export async function readTruth(db: Client, events: readonly string[] = []): Promise<GroundTruth> {
  const rows = async <T>(sql: string): Promise<readonly T[]> => (await db.query(sql)).rows as T[];
  const [day] = await rows<{ today: string }>(`select (now() at time zone 'Europe/Madrid')::date::text as today`);
  return {
    today: day?.today ?? '',
    organizations: await rows<TrueOrganization>(ORGANIZATIONS),
    commitments: await rows<TrueCommitment>(COMMITMENTS),
    reports: await rows<TrueReport>(REPORTS),
    pauses: await rows<TruePause>(SELECT_PAUSES),
    events,
  };
}
