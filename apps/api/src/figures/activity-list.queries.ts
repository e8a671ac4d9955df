import type { ActivitiesQuery, ActivityFigureView, PageView } from '@opev/contract';
import type { Approach, Day, Language, LocalizedText, Wording } from '@opev/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { contains, likePattern } from '../platform/database/search.sql';
import { readPage } from '../platform/paging/page.sql';
import { limitOf, pageOfRows } from '../platform/paging/page-of';
import { typedCursor } from '../platform/paging/typed-cursor';
import { ACTIVITY_FIGURES } from './activity-figures.sql';
import { activityFigureView } from './figures.mapper';
import { activityFigureOf, type ActivityFigureColumns } from './figures.queries';

/** An activity in the list: its texts in every language, and its figure. */
export interface ListedActivity extends ActivityTexts {
  readonly figure: ActivityFigureView;
}

interface ActivityTexts {
  readonly number: number;
  readonly goal: number;
  readonly paragraph: number | null;
  readonly title: LocalizedText;
  readonly wording: Wording;
  readonly approach: Approach;
  readonly themes: readonly string[];
}

type Row = ActivityTexts & ActivityFigureColumns;

/** A list asked for by a reader on a day. */
export interface AskedActivities {
  readonly query: ActivitiesQuery;
  readonly language: Language;
  readonly today: Day;
}

/** The list of activities, each with its figure in the country asked for (or the whole Plan): filtered, sorted and cut by PostgreSQL. */
@Injectable()
export class ActivityList {
  constructor(private readonly dataSource: DataSource) {}

  async page({ query, language, today }: AskedActivities): Promise<PageView<ListedActivity>> {
    const { after, orderBy, values } = order(query);
    const { rows, total } = await readPage<Row>(this.dataSource, {
      expressions: `${ACTIVITY_FIGURES}, ${LISTED}`,
      after,
      orderBy,
      limit: limitOf(query),
      parameters: [
        today,
        query.country ?? null,
        null,
        query.goal ?? null,
        query.status ?? null,
        query.theme ?? null,
        query.approach ?? null,
        language,
        likePattern(query.search),
        numbersIn(query.search).activity,
        numbersIn(query.search).paragraph,
        ...values,
      ],
    });
    return pageOfRows(rows, limitOf(query), total).as(
      (row) => ({ ...row, figure: activityFigureView(activityFigureOf(row)) }),
      (row) => cursorOf(query, row),
    );
  }
}

/** What the next page starts after. */
function cursorOf(query: ActivitiesQuery, { number, progress_percent }: Row): readonly (number | null)[] {
  return query.sort === 'progress' || query.sort === '-progress' ? [progress_percent, number] : [number];
}

interface Numbers {
  readonly activity: number | null;
  readonly paragraph: number | null;
}

/** A search for "58" or "٥٨" means the activity and the paragraph of that number as well; "§58" the paragraph alone. */
export function numbersIn(search: string | undefined): Numbers {
  const latin = (search ?? '').replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)));
  const found = /^\s*(§?)\s*(\d{1,6})\s*$/.exec(latin);
  const number = found ? Number(found[2]) : null;
  return { activity: found?.[1] === '' ? number : null, paragraph: number };
}

interface Order {
  readonly after: string | null;
  readonly orderBy: string;
  readonly values: readonly (number | null)[];
}

/** Activities nobody reported on come last, whichever way progress is sorted: missing is not zero. */
function order({ sort, cursor }: ActivitiesQuery): Order {
  if (sort !== 'progress' && sort !== '-progress') {
    const values = typedCursor(cursor, ['integer']);
    return { after: values && 'number > $12::int', orderBy: 'number', values: values ?? [] };
  }
  const [beyond, direction] = sort === 'progress' ? ['>', 'asc'] : ['<', 'desc'];
  const values = typedCursor(cursor, ['number or null', 'integer']);
  const after = `case when $12::float8 is null then progress_percent is null and number > $13::int
    else progress_percent is null or progress_percent ${beyond} $12 or (progress_percent = $12 and number > $13) end`;
  return { after: values && after, orderBy: `progress_percent ${direction} nulls last, number`, values: values ?? [] };
}

const TITLE = `activity.title ->> $8::text`;

const LISTED = `
  listed as (
    select figures.commitments, figures.reported, figures.progress_percent, figures.status, figures.claimed,
      figures.ratings,
      activity.number, goal.number as goal, activity.paragraph, activity.title, activity.wording, activity.approach,
      array(select theme_code from activity_theme where activity_id = activity.id order by position) as themes
    from figures
    join activity on activity.id = figures.activity_id
    join goal on goal.id = activity.goal_id
    where ($4::int is null or goal.number = $4)
      and ($5::text is null or figures.status = $5)
      and ($2::text is null or $5 is not null or figures.commitments > 0)
      and ($6::text is null or exists (
        select from activity_theme where activity_id = activity.id and theme_code = $6))
      and ($7::text is null or activity.approach = $7)
      and ($9::text is null or ${contains(TITLE, '$9')} or activity.number = $10::int or activity.paragraph = $11::int)
  )`;
