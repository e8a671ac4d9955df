import { Injectable } from '@nestjs/common';
import type { SearchKind } from '@opev/contract';
import { REPORT_TEXT_FIELDS, type Day, type Language, type LocalizedText } from '@opev/domain';
import { DataSource } from 'typeorm';
import { OBSERVATORY_TIME_ZONE } from '../platform/clock/clock';
import { CONTENT_COLUMNS } from '../reports/stored-content';
import { FOLLOWED, IS_SHOWN_REPORT, isShownOrganization } from './shown.sql';

/** A found text as the list needs it: its link, and its whole texts. */
export type FoundText = FoundPlanText | FoundOrganizationText | FoundReportText;

export interface FoundPlanText {
  readonly kind: Exclude<SearchKind, 'organization' | 'report'>;
  readonly key: string;
  readonly goal: number;
  readonly paragraph: number | null;
  readonly country_name: LocalizedText | null;
  readonly title: string;
  readonly body: string;
}

export interface FoundOrganizationText {
  readonly kind: 'organization';
  readonly key: string;
  readonly country_name: LocalizedText;
  readonly title: string;
  /** Its other names. */
  readonly body: string;
}

export interface FoundReportText {
  readonly kind: 'report';
  readonly key: string;
  readonly slug: string;
  readonly organization_name: string;
  readonly country: string;
  readonly country_name: LocalizedText;
  readonly goal: number;
  readonly activity: number;
  readonly activity_title: LocalizedText;
  readonly published_on: Day;
  readonly text_language: Language;
  readonly body: string;
}

/** Key of one result. */
export interface FoundKey {
  readonly kind: SearchKind;
  /** Number, slug or id. */
  readonly key: string;
  /** Null for names. */
  readonly language: Language | null;
}

/** Reads the texts of results; those that may no longer be shown are left out. */
@Injectable()
export class SearchTextsQueries {
  constructor(private readonly dataSource: DataSource) {}

  async read(found: readonly FoundKey[], today: Day): Promise<readonly FoundText[]> {
    const ofKind = (...kinds: readonly SearchKind[]) => found.filter(({ kind }) => kinds.includes(kind));
    const plan = ofKind('goal', 'activity', 'good-practice');
    const organizations = ofKind('organization').map(({ key }) => key);
    const reports = ofKind('report').map(({ key }) => key);
    const texts = await Promise.all([
      plan.length > 0 ? this.dataSource.query<FoundPlanText[]>(PLAN_TEXTS, [JSON.stringify(plan)]) : [],
      organizations.length > 0
        ? this.dataSource.query<FoundOrganizationText[]>(ORGANIZATION_TEXTS, [organizations, today])
        : [],
      reports.length > 0 ? this.dataSource.query<FoundReportText[]>(REPORT_TEXTS, [reports]) : [],
    ]);
    return texts.flat();
  }
}

const PLAN_TEXTS = `
  with wanted as (select * from jsonb_to_recordset($1::jsonb) as wanted (kind text, key text, language text))
  select kind, key, goal.number as goal, null::int as paragraph, null::jsonb as country_name,
    goal.title ->> language as title, goal.summary ->> language as body
  from wanted join goal on kind = 'goal' and goal.number::text = key
  where goal.plan_id = ${FOLLOWED}
  union all
  select kind, key, goal.number, activity.paragraph, null, activity.title ->> language, ''
  from wanted join activity on kind = 'activity' and activity.number::text = key
  join goal on goal.id = activity.goal_id
  where activity.plan_id = ${FOLLOWED}
  union all
  select kind, key, 0, null, country.name, practice.title ->> language,
    concat_ws(E'\n', practice.activity ->> language, practice.objectives ->> language,
      practice.description ->> language, practice.beneficiaries ->> language, practice.responsible_organization)
  from wanted join good_practice practice on kind = 'good-practice' and practice.slug = key
  join country on country.iso2 = practice.country_iso2`;

const ORGANIZATION_TEXTS = `
  select 'organization' as kind, organization.slug as key, country.name as country_name, organization.name as title,
    concat_ws(' · ', organization.native_name, organization.acronym) as body
  from organization join country on country.iso2 = organization.country_iso2
  where organization.slug = any ($1::text[]) and ${isShownOrganization('$2')}`;

/** What an author wrote in words. */
const WRITTEN = REPORT_TEXT_FIELDS.map((field) => `report.${CONTENT_COLUMNS[field]}`).join(', ');

const REPORT_TEXTS = `
  select 'report' as kind, report.public_id::text as key, goal.number as goal, activity.number as activity,
    activity.title as activity_title, (report.published_at at time zone '${OBSERVATORY_TIME_ZONE}')::date::text as published_on,
    report.text_language, concat_ws(E'\n', ${WRITTEN}) as body,
    organization.slug, organization.name as organization_name,
    commitment.country_iso2 as country, country.name as country_name
  from report
  join commitment on commitment.id = report.commitment_id
  join organization on organization.id = commitment.organization_id
  join country on country.iso2 = commitment.country_iso2
  join activity on activity.id = commitment.activity_id
  join goal on goal.id = activity.goal_id
  where report.public_id = any ($1::uuid[]) and ${IS_SHOWN_REPORT}`;
