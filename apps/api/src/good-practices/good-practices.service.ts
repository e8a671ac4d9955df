import { Injectable } from '@nestjs/common';
import type {
  GoodPracticeLinkView,
  GoodPracticeSummaryView,
  GoodPracticeView,
  GoodPracticesQuery,
  PageView,
} from '@opev/contract';
import type { Approach, Language, LocalizedText } from '@opev/domain';
import { DataSource } from 'typeorm';
import { inLanguage } from '../platform/language/reader-language';
import { pageOfAll } from '../platform/paging/page-of';
import { DomainError } from '../platform/problems/domain-error';
import type { GoodPracticeEntity } from './good-practice.entity';

/** Filters of good practices, in any combination. */
interface Wanted {
  readonly slug?: string;
  readonly goal?: number;
  /** Any of these. */
  readonly activities?: readonly number[];
  readonly country?: string;
  readonly approach?: Approach;
}

/** Good practices, in the reader's language. */
@Injectable()
export class GoodPracticesService {
  constructor(private readonly dataSource: DataSource) {}

  /** Good practices under the filters, sorted by title in the reader's language. */
  async list(query: GoodPracticesQuery, language: Language): Promise<PageView<GoodPracticeSummaryView>> {
    const { goal, country, approach } = query;
    return pageOfAll(await this.serving({ goal, country, approach }, language), query);
  }

  /** Throws `not-found`. */
  async get(slug: string, language: Language): Promise<GoodPracticeView> {
    const [row] = await this.find({ slug });
    if (!row) throw new DomainError('not-found');
    return goodPracticeView(row, language);
  }

  /** Good practices that serve a goal or any of the activities, sorted by title in the reader's language. */
  async serving(wanted: Omit<Wanted, 'slug'>, language: Language): Promise<readonly GoodPracticeSummaryView[]> {
    const views = (await this.find(wanted)).map((row) => summaryView(row, language));
    // Rows are read by slug and the sort is stable, so that paging is well defined for equal titles.
    return views.sort((one, other) => one.title.localeCompare(other.title, language));
  }

  private find({ slug, goal, activities, country, approach }: Wanted): Promise<readonly Row[]> {
    const values = [slug, goal, activities, country, approach];
    return this.dataSource.query(
      FIND,
      values.map((value) => value ?? null),
    );
  }
}

interface Row extends Pick<
  GoodPracticeEntity,
  | 'slug'
  | 'title'
  | 'approach'
  | 'period'
  | 'activity'
  | 'objectives'
  | 'description'
  | 'beneficiaries'
  | 'themes'
  | 'places'
  | 'source'
> {
  readonly country: string;
  readonly country_name: LocalizedText;
  readonly responsible_organization: string;
  readonly link_status: GoodPracticeEntity['linkStatus'];
  readonly links: readonly LinkRow[];
}

interface LinkRow {
  readonly goal: number;
  readonly goal_title: LocalizedText;
  readonly activity: number | null;
  readonly activity_title: LocalizedText | null;
  readonly paragraph: number | null;
}

function summaryView(row: Row, language: Language): GoodPracticeSummaryView {
  return {
    slug: row.slug,
    title: inLanguage(row.title, language),
    country: row.country,
    countryName: inLanguage(row.country_name, language),
    approach: row.approach,
    period: inLanguage(row.period.label, language),
    goals: [...new Set(row.links.map(({ goal }) => goal))],
  };
}

function goodPracticeView(row: Row, language: Language): GoodPracticeView {
  const { name, publisher, year } = row.source;
  return {
    ...summaryView(row, language),
    responsibleOrganization: row.responsible_organization,
    activity: inLanguage(row.activity, language),
    objectives: inLanguage(row.objectives, language),
    description: inLanguage(row.description, language),
    beneficiaries: inLanguage(row.beneficiaries, language),
    themes: row.themes,
    places: row.places.map((place) => inLanguage(place.name, language)),
    links: row.links.map((link) => linkView(link, language)),
    linkStatus: row.link_status,
    source: { name, publisher, year },
  };
}

function linkView(link: LinkRow, language: Language): GoodPracticeLinkView {
  return {
    goal: link.goal,
    goalTitle: inLanguage(link.goal_title, language),
    activity: link.activity,
    activityTitle: link.activity_title && inLanguage(link.activity_title, language),
    paragraph: link.paragraph,
  };
}

const FIND = `
  select practice.slug, practice.title, practice.approach, practice.period, practice.activity, practice.objectives,
    practice.description, practice.beneficiaries, practice.themes, practice.places, practice.source,
    practice.responsible_organization, practice.link_status, country.iso2 as country, country.name as country_name,
    coalesce(links.links, '[]') as links
  from good_practice practice
  join country on country.iso2 = practice.country_iso2
  left join lateral (
    select jsonb_agg(jsonb_build_object('goal', goal.number, 'goal_title', goal.title, 'activity', activity.number,
        'activity_title', activity.title, 'paragraph', link.paragraph) order by link.position) as links,
      array_agg(goal.number) as goals, array_agg(activity.number) as activities
    from good_practice_link link
    join goal on goal.id = link.goal_id
    left join activity on activity.id = link.activity_id
    where link.good_practice_id = practice.id
  ) links on true
  where ($1::text is null or practice.slug = $1)
    and ($2::int is null or $2 = any (links.goals))
    and ($3::int[] is null or $3 && links.activities)
    and ($4::text is null or $4 = practice.country_iso2)
    and ($5::text is null or $5 = practice.approach)
  order by practice.slug`;
