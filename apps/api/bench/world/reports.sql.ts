import { LANGUAGES, REPORT_FIELD_NAMES, type ReportField } from '@opev/domain';
import { CONTENT_COLUMNS } from '../../src/reports/stored-content';
import { ROUNDS } from './ground';
import { SENTENCE_PARTS } from './texts';

/** SQL: a number from 0 to `below - 1` that is always the same for the same text and `about`. */
function chance(text: string, about: string, below: number): string {
  return `(abs(hashtextextended(${text}, hashtext('${about}')) % ${String(below)}))`;
}

/**
 * Commitments: $1 of them, spread over organizations, activities and the countries an organization works in; numbered,
 * so that whoever writes reports can find the n-th. Step 5 shares no factor with 91: no activity twice in an organization.
 */
export const WRITE_COMMITMENTS = `
  create temporary table planned on commit drop as
  with numbered as (
    select id, country_iso2, row_number() over (order by slug) - 1 as index, count(*) over () as organizations
    from organization
  ), countries as (
    select array_agg(iso2 order by iso2) as codes from country
  )
  select n, md5('commitment ' || n)::uuid as id, numbered.id as organization_id,
    (((numbered.index * 3 + (n / numbered.organizations) * 5) % 91) + 1)::int as activity,
    case when ${chance("'c' || n", 'home', 3)} > 0 then numbered.country_iso2
      else countries.codes[1 + (numbered.index * 11 + ${chance("'c' || n", 'away', 3)} * 7) % cardinality(countries.codes)]
    end as country,
    (numbered.index % 5)::int as language,
    case when ${chance("'c' || n", 'outcome', 100)} < 10 then 'completed'
      when ${chance("'c' || n", 'outcome', 100)} < 18 then 'not-started'
      when ${chance("'c' || n", 'outcome', 100)} < 23 then 'on-hold'
      when ${chance("'c' || n", 'outcome', 100)} < 27 then 'discontinued'
      else 'in-progress' end as outcome,
    20 + ${chance("'c' || n", 'speed', 80)} as speed
  from generate_series(0, $1::int - 1) n, countries
  join numbered on true
  where numbered.index = n % numbered.organizations`;

export const COPY_COMMITMENTS = `
  insert into commitment (id, organization_id, activity_id, country_iso2, place, starts_on, ends_on, withdrawn_on)
  select planned.id, organization_id, activity.id, country,
    case when n % 3 = 0 then 'Place ' || n % 50 end,
    date '2017-02-01' + (n % 200)::int,
    case when n % 17 = 0 then date '2023-01-01' + (n % 900)::int end,
    case when n % 53 = 0 then date '2024-01-01' + (n % 700)::int end
  from planned join activity on activity.number = planned.activity`;

/** The n-th words of each list of a language, as a number chooses. */
function sentence(language: keyof typeof SENTENCE_PARTS, seed: string): string {
  const parts = SENTENCE_PARTS[language].map((words, index) => {
    const listed = words.map((word) => `'${word.replaceAll("'", "''")}'`).join(', ');
    return `(array[${listed}])[1 + ${chance(seed, `part ${String(index)}`, words.length)}]`;
  });
  return `concat_ws(' ', ${parts.join(', ')})`;
}

const TEXT = `case language ${LANGUAGES.map(
  (language, index) => `when ${String(index)} then ${sentence(language, 'seed')}`,
).join(' ')} end`;

/** What each published report says, by field. */
const CONTENT: Readonly<Record<ReportField, string>> = {
  claimedStatus: 'claimed',
  progressPercent: `case claimed when 'not-started' then 0 when 'completed' then 100 else progress end`,
  holdReason: `case when claimed in ('on-hold', 'discontinued')
    then (array['funding', 'security', 'legal-restriction', 'partner', 'access', 'other'])[1 + ${chance('seed', 'hold', 6)}] end`,
  whatWasDone: `${TEXT} || ' (' || n || '/' || round || ').'`,
  outputs: `jsonb_build_object('trainings', ${chance('seed', 'trainings', 4)}, 'workshops', ${chance('seed', 'workshops', 9)},
    'meetings', 'not-collected', 'publications', 0, 'campaigns', 0)`,
  people: `jsonb_build_object('women', ${chance('seed', 'women', 60)}, 'men', ${chance('seed', 'men', 60)},
    'otherOrNotStated', 'not-collected', 'young', 0)`,
  obstacles: `''`,
  nextStep: `case when ${chance('seed', 'next', 3)} = 0 then ${TEXT} else '' end`,
  evidence: `'[]'`,
  audience: `(array['everyone', 'everyone', 'signatories', 'observatory'])[1 + ${chance('seed', 'audience', 4)}]`,
  textLanguage: `(array[${LANGUAGES.map((language) => `'${language}'`).join(', ')}])[1 + language]`,
};

const CONTENT_LIST = Object.values(CONTENT_COLUMNS).join(', ');

/** The content in the order of CONTENT_LIST: what is given by field, and the columns of another report beside it. */
function contentWith(given: Readonly<Partial<Record<ReportField, string>>>): string {
  return REPORT_FIELD_NAMES.map((field) => given[field] ?? CONTENT_COLUMNS[field]).join(', ');
}

/** $1 reports in all, $2 of each commitment at most, in rounds chosen by chance: published, each saying where it has come by then. */
export const WRITE_REPORTS = `
  insert into report (id, commitment_id, round_id, state, version, ${CONTENT_LIST}, created_at, edited_at,
    first_submitted_at, submitted_at, published_at, verified_rating)
  select md5('report ' || seed)::uuid, commitment_id, round_id, 'published', 4, ${contentWith(CONTENT)},
    sent - interval '2 days', sent, sent, sent,
    sent + interval '1 hour' * (2 + ${chance('seed', 'checked', 400)}),
    (array['no-evidence', 'limited', 'limited', 'substantial', 'complete'])[1 + ${chance('seed', 'rating', 5)}]
  from (
    select *, n || ':' || round as seed,
      case when outcome in ('not-started', 'in-progress') or place <= share then
        case when outcome = 'not-started' then outcome else 'in-progress' end
      else outcome end as claimed,
      greatest(1, least(99, place * speed / $2::int))::int as progress,
      due_on + interval '9 hours' + interval '1 hour' * (${chance("n || ':' || round", 'sent', 700)} - 600) as sent
    from (
      select planned.n, planned.id as commitment_id, planned.language, planned.outcome, planned.speed,
        chosen.id as round_id, chosen.round, chosen.due_on,
        row_number() over (partition by planned.n order by chosen.round) as place,
        ($2::int * 7 / 10) as share,
        planned.n * $2::bigint + row_number() over (partition by planned.n order by chosen.round) as ordinal
      from planned
      join lateral (
        select round.id, round.due_on, row_number() over (order by opens_on) as round from round
      ) chosen on true
      where (chosen.round + planned.n * 7) % ${String(ROUNDS)} < $2::int
    ) told
    where ordinal <= $1::bigint
  ) written`;

/** The review that every published report went through. */
export const WRITE_REVIEWS = `
  insert into review (report_id, reviewed_at, decision, verified_rating, method, verified_on)
  select id, published_at, 'approve', verified_rating,
    (array['documents', 'interview', 'visit', 'public-sources', 'partner-confirmation'])[1 + ${chance('id::text', 'method', 5)}],
    published_at::date
  from report where state = 'published'`;

/** Every commitment's latest published report, by round, then by publication: the SQL of domain's \`standingOf\`; a sample is compared. */
export const WRITE_STANDINGS = `
  insert into standing (commitment_id, report_id, claimed_status, progress_percent, verified_rating, published_at)
  select distinct on (report.commitment_id) report.commitment_id, report.id, report.claimed_status,
    report.progress_percent, report.verified_rating, report.published_at
  from report join round on round.id = report.round_id
  where report.state = 'published'
  order by report.commitment_id, round.opens_on desc, report.published_at desc, report.id desc`;

/** One published report in a hundred corrects an earlier one, which stood for ten days. */
export const WRITE_CORRECTED = `
  insert into report (id, commitment_id, round_id, state, version, ${CONTENT_LIST}, created_at, edited_at,
    first_submitted_at, submitted_at, published_at, public_until, verified_rating)
  select md5('corrected ' || id)::uuid, commitment_id, round_id, 'superseded', 4,
    ${contentWith({ claimedStatus: `'in-progress'`, progressPercent: '50', holdReason: 'null' })}, created_at, edited_at,
    first_submitted_at, submitted_at, published_at - interval '10 days', published_at, 'limited'
  from report where ${chance('id::text', 'corrected', 100)} = 0`;

export const LINK_CORRECTIONS = `
  update report set corrects_id = corrected.id
  from report corrected
  where corrected.state = 'superseded' and corrected.id = md5('corrected ' || report.id)::uuid and report.state = 'published'
    and corrected.commitment_id = report.commitment_id`;

/**
 * Beside them what the desk has to do, of all years: one published report in a hundred is being corrected, in every state that
 * has, and of one in three hundred an earlier one was withdrawn.
 */
export const WRITE_IN_WORK = `
  insert into report (id, commitment_id, round_id, corrects_id, state, version, ${CONTENT_LIST}, created_at, edited_at,
    first_submitted_at, submitted_at, published_at, public_until, verified_rating)
  select md5(next || id)::uuid, commitment_id, round_id, case when next <> 'withdrawn' then id end, next, 2,
    ${CONTENT_LIST}, created_at, edited_at, first_submitted_at, case when next <> 'draft' then submitted_at end,
    case when next = 'withdrawn' then published_at - interval '9 days' end,
    case when next = 'withdrawn' then published_at - interval '1 day' end,
    case when next in ('approved', 'withdrawn') then verified_rating end
  from (
    select *, (array['draft', 'submitted', 'submitted', 'approved', 'returned'])[1 + ${chance('id::text', 'next', 5)}] as next
    from report where state = 'published' and ${chance('id::text', 'in work', 100)} = 0
    union all
    select *, 'withdrawn' from report where state = 'published' and ${chance('id::text', 'withdrawn', 300)} = 0
  ) beside`;
