import type { QueryRunner } from 'typeorm';
import countries from './countries.json';
import goodPractices from './good-practices.json';
import organizations from './organizations.json';
import planOfAction from './plan-of-action.json';
import themes from './themes.json';
import { TIME_ZONES } from './time-zones';

/**
 * Brings in what is missing of the reference data and touches nothing that is there: wording that staff imported
 * stays. Running it again changes nothing.
 */
export async function loadReferenceData(runner: QueryRunner): Promise<void> {
  await loadCountries(runner);
  await loadThemes(runner);
  const planId = await loadPlan(runner);
  await loadGoals(runner, planId);
  await loadActivities(runner, planId);
  await loadGoodPractices(runner, planId);
  await loadKnownOrganizations(runner);
}

/** Takes the reference data out again; refused by foreign keys while anyone has taken up an activity. */
export async function unloadReferenceData(runner: QueryRunner): Promise<void> {
  for (const table of ['known_organization', 'good_practice', 'activity', 'goal', 'plan', 'theme', 'country']) {
    await runner.query(`delete from ${table}`);
  }
}

async function loadCountries(runner: QueryRunner): Promise<void> {
  for (const { iso2, region, verified, name } of countries.countries) {
    await runner.query(
      `insert into country (iso2, region, name, time_zone, is_verified) values ($1, $2, $3, $4, $5)
       on conflict do nothing`,
      [iso2, region, name, TIME_ZONES[iso2], verified],
    );
  }
}

async function loadThemes(runner: QueryRunner): Promise<void> {
  for (const [index, { code, label }] of themes.themes.entries()) {
    await runner.query(`insert into theme (code, label, position) values ($1, $2, $3) on conflict do nothing`, [
      code,
      label,
      index + 1,
    ]);
  }
}

async function loadPlan(runner: QueryRunner): Promise<string> {
  const { code, title, adoptedOn, adoptedAt, activitiesTotal, notes } = planOfAction.plan;
  await runner.query(
    `insert into plan (code, title, adopted_on, adopted_at, activities_total, notes)
     values ($1, $2, $3, $4, $5, $6::jsonb) on conflict do nothing`,
    [code, title, adoptedOn, adoptedAt, activitiesTotal, JSON.stringify(notes)],
  );
  const rows = (await runner.query(`select id from plan where code = $1`, [code])) as { id: string }[];
  const [plan] = rows;
  if (!plan) throw new Error(`The plan ${code} could not be written.`);
  return plan.id;
}

async function loadGoals(runner: QueryRunner, planId: string): Promise<void> {
  for (const { number, title, titleStatus, summary } of planOfAction.goals) {
    await runner.query(
      `insert into goal (plan_id, number, title, title_status, summary) values ($1, $2, $3, $4, $5)
       on conflict do nothing`,
      [planId, number, title, titleStatus, summary],
    );
  }
}

async function loadActivities(runner: QueryRunner, planId: string): Promise<void> {
  for (const activity of planOfAction.activities) {
    await runner.query(
      `insert into activity (plan_id, goal_id, number, paragraph, title, wording, approach)
       select $1, goal.id, $3, $4, $5, $6, $7 from goal where goal.plan_id = $1 and goal.number = $2
       on conflict do nothing`,
      [
        planId,
        activity.goal,
        activity.number,
        activity.paragraph ?? null,
        activity.title,
        activity.wording,
        activity.approach,
      ],
    );
    for (const [index, theme] of activity.themes.entries()) {
      await runner.query(
        `insert into activity_theme (activity_id, theme_code, position)
         select id, $3, $4 from activity where plan_id = $1 and number = $2 on conflict do nothing`,
        [planId, activity.number, theme, index + 1],
      );
    }
  }
}

async function loadGoodPractices(runner: QueryRunner, planId: string): Promise<void> {
  for (const practice of goodPractices.goodPractices) {
    await runner.query(
      `insert into good_practice (slug, title, country_iso2, responsible_organization, period, activity, objectives,
         description, beneficiaries, approach, themes, places, link_status, source)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb, $12::jsonb, $13, $14) on conflict do nothing`,
      [
        practice.slug,
        practice.title,
        practice.country,
        practice.responsibleOrganization.name,
        practice.period,
        practice.activity,
        practice.objectives,
        practice.description,
        practice.beneficiaries,
        practice.approach,
        JSON.stringify(practice.themes),
        JSON.stringify(practice.places),
        practice.linkStatus,
        practice.source,
      ],
    );
    for (const [index, link] of practice.links.entries()) {
      await runner.query(
        `insert into good_practice_link (good_practice_id, position, goal_id, activity_id, paragraph)
         select good_practice.id, $3, goal.id, activity.id, $6
         from good_practice
         join goal on goal.plan_id = $1 and goal.number = $4
         left join activity on activity.plan_id = $1 and activity.number = $5
         where good_practice.slug = $2 on conflict do nothing`,
        [planId, practice.slug, index + 1, link.goal, link.activity, link.paragraph],
      );
    }
  }
}

async function loadKnownOrganizations(runner: QueryRunner): Promise<void> {
  for (const known of organizations.organizations as readonly KnownOrganization[]) {
    await runner.query(
      `insert into known_organization
         (slug, name, native_name, type, country_iso2, relation, scope, note, source, source_url)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
      [
        known.slug,
        known.name,
        known.nativeName ?? null,
        known.type,
        known.country,
        known.relation,
        known.scope ?? null,
        known.note ?? null,
        known.source,
        known.sourceUrl ?? null,
      ],
    );
  }
}

interface KnownOrganization {
  readonly slug: string;
  readonly name: string;
  readonly nativeName?: string;
  readonly type: string;
  readonly country: string | null;
  readonly relation: string;
  readonly scope?: string;
  readonly note?: string;
  readonly source: string;
  readonly sourceUrl?: string;
}
