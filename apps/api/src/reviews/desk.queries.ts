import { Injectable } from '@nestjs/common';
import { WAITING_STATES, type Day, type Language, type VerificationMethod, type VerifiedRating } from '@opev/domain';
import { DataSource } from 'typeorm';
import { contains, likePattern, organizationContains } from '../platform/database/search.sql';
import type { CommittedActivity } from '../platform/views/activity-view';
import type { ReportRow } from '../reports/report-loader.service';
import { DESK_COUNTED_AT_MOST, deskPage, deskTotal, type DeskListing } from './desk-list.sql';
import type { DeskReportsQueryDto } from './reviews.dto';

export interface LastReview {
  readonly reviewedAt: Date;
  readonly decision: 'return' | 'approve';
  readonly verifiedRating: VerifiedRating | null;
  readonly method: VerificationMethod | null;
  readonly verifiedOn: Day | null;
}

/** A report as a row of the list. */
export type DeskRow = CommittedActivity &
  Pick<
    ReportRow,
    | 'id'
    | 'state'
    | 'editedAt'
    | 'submittedAt'
    | 'askedBackAt'
    | 'claimedStatus'
    | 'progressPercent'
    | 'country'
    | 'countryName'
    | 'organizationId'
    | 'organizationName'
    | 'roundLabel'
  >;

/** Position of a report in the queue: its keyset. */
export interface QueuePosition {
  readonly submittedAt: string;
  readonly id: string;
}

interface QueueReading {
  readonly language: Language;
  /** Null: from its beginning. */
  readonly after: QueuePosition | null;
  readonly limit: number;
}

interface QueuePage {
  readonly rows: readonly DeskRow[];
  readonly total: number;
  /** Whether there are more than were counted. */
  readonly totalIsAtLeast: boolean;
  readonly next: QueuePosition | null;
}

interface FilterIds {
  readonly activities: readonly string[];
  readonly rounds: readonly string[];
  readonly namedOrganizations: readonly string[];
  readonly namedActivities: readonly string[];
}

/** Default states: those that wait for the observatory. */
const WAITING = WAITING_STATES;

/** Lists reports for the desk. Drafts are in none of its lists. */
@Injectable()
export class DeskQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** One page of the queue after a position, how many there are in all, and where the next page begins (null on the last). */
  async queue(query: DeskReportsQueryDto, { language, after, limit }: QueueReading): Promise<QueuePage> {
    const listing = await this.listingOf(query, language);
    const page = deskPage(listing, { isNewestFirst: query.sort === 'newest', after, limit: limit + 1 });
    const count = deskTotal(listing);
    const [positions, [counted]] = await Promise.all([
      this.dataSource.query<QueuePosition[]>(page.sql, [...page.parameters]),
      this.dataSource.query<{ total: number }[]>(count.sql, [...count.parameters]),
    ]);
    const shown = positions.slice(0, limit);
    const rows = await this.dataSource.query<DeskRow[]>(ROWS, [shown.map(({ id }) => id), language]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    const total = counted?.total ?? 0;
    return {
      rows: shown.flatMap(({ id }) => byId.get(id) ?? []),
      total: Math.min(total, DESK_COUNTED_AT_MOST),
      totalIsAtLeast: total > DESK_COUNTED_AT_MOST,
      next: positions.length > limit ? (shown.at(-1) ?? null) : null,
    };
  }

  private async listingOf({ state, goal, country, round, search }: DeskReportsQueryDto, language: Language) {
    const pattern = likePattern(search);
    const isAsked = goal !== undefined || round !== undefined || pattern !== null;
    const queried = [goal ?? null, round ?? null, pattern, language];
    const [ids] = isAsked ? await this.dataSource.query<FilterIds[]>(IDS, queried) : [];
    const { activities = [], rounds = [], namedOrganizations = [], namedActivities = [] } = ids ?? {};
    const listing: DeskListing = {
      states: state ? [state] : WAITING,
      rounds: round === undefined ? null : rounds,
      activities: goal === undefined ? null : activities,
      country: country ?? null,
      named: pattern === null ? null : { organizations: namedOrganizations, activities: namedActivities },
    };
    return listing;
  }

  /** Records that a member of staff who may decide has opened the report; no new version, because nothing changes for its readers. */
  async noteOpened(reportId: string, at: Date): Promise<void> {
    await this.dataSource.query(
      `update report set opened_at = $2 where id = $1 and state = 'submitted' and opened_at is null`,
      [reportId, at],
    );
  }

  /** The last review of a report; null before the first. */
  async lastReview(reportId: string): Promise<LastReview | null> {
    const [row] = await this.dataSource.query<LastReview[]>(LAST_REVIEW, [reportId]);
    return row ?? null;
  }
}

/** SQL: resolves filters to ids: the activities of a goal, and everything whose name matches the search. */
const IDS = `
  select array(select activity.id from activity join goal on goal.id = activity.goal_id where goal.number = $1) as activities,
    array(select id from round where code = $2) as rounds,
    array(select id from organization where ${organizationContains('$3::text')}) as "namedOrganizations",
    array(select id from activity where ${contains('title->>$4::text', '$3::text')}) as "namedActivities"`;

/** A text of the Plan in the reader's language only: all five would be most of a page's data. */
const inReaderLanguage = (text: string) => `jsonb_build_object($2::text, coalesce(${text}->$2::text, ${text}->'en'))`;

/** Few joins: planning ten of them would take PostgreSQL longer than executing a page. */
const ROWS = `
  select report.id, report.state, report.edited_at as "editedAt", report.submitted_at as "submittedAt", report.asked_back_at as "askedBackAt",
    report.claimed_status as "claimedStatus", report.progress_percent as "progressPercent",
    listed.country_iso2 as country, (select ${inReaderLanguage('name')} from country where iso2 = listed.country_iso2) as "countryName",
    listed.organization_id as "organizationId",
    (select name from organization where id = listed.organization_id) as "organizationName",
    (select ${inReaderLanguage('label')} from round where id = listed.round_id) as "roundLabel", planned.*
  from desk_report listed
  join report on report.id = listed.report_id
  cross join lateral (
    select activity.number as "activityNumber", ${inReaderLanguage('activity.title')} as "activityTitle", activity.paragraph, activity.wording,
      goal.number as "goalNumber", ${inReaderLanguage('goal.title')} as "goalTitle"
    from activity join goal on goal.id = activity.goal_id where activity.id = listed.activity_id offset 0
  ) planned
  where listed.report_id = any($1::uuid[])`;

const LAST_REVIEW = `
  select reviewed_at as "reviewedAt", decision, verified_rating as "verifiedRating", method,
    verified_on::text as "verifiedOn"
  from review where report_id = $1 order by reviewed_at desc, id desc limit 1`;
