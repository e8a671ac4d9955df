/** What can happen in public, by chance: each statement does it to as many as $1 and answers how many there were. */

const CLAIM = `case (random() * 5)::int when 0 then 'not-started' when 1 then 'completed' when 2 then 'on-hold'
  when 3 then 'discontinued' else 'in-progress' end`;
const RATING = `(array['no-evidence', 'not-started', 'limited', 'substantial', 'complete'])[1 + floor(random() * 5)::int]`;
const ANY_DAY = `current_date - floor(random() * 3000)::int`;

/** Reports as they are published, of `chosen (commitment_id, round_id, corrects_id, published_at)`. */
const PUBLISHED = `
  insert into report (commitment_id, round_id, corrects_id, state, claimed_status, progress_percent, hold_reason, audience,
    text_language, first_submitted_at, submitted_at, published_at, verified_rating)
  select commitment_id, round_id, corrects_id, 'published', claim,
    case claim when 'not-started' then 0 when 'completed' then 100 else floor(random() * 101)::int end,
    case when claim in ('on-hold', 'discontinued') then 'funding' end, 'everyone', 'en',
    published_at - interval '30 days', published_at - interval '30 days', published_at, ${RATING}
  from (select *, ${CLAIM} as claim from chosen) claimed
  returning commitment_id`;

const SOME_PUBLISHED = `select id, commitment_id, round_id from report where state = 'published' order by random() limit $1`;

export const OPERATIONS: Readonly<Record<string, string>> = {
  publications: `
    with chosen as (
      select distinct on (commitment.id, round.id) commitment.id as commitment_id, round.id as round_id,
        null::uuid as corrects_id, now() - random() * interval '900 days' as published_at
      from (select id, row_number() over (order by random()) as n from commitment limit $1) commitment
      join (select id, row_number() over (order by random()) as n, count(*) over () as rounds from round) round
        on round.n = 1 + commitment.n % round.rounds
      where not exists (
        select from report where commitment_id = commitment.id and round_id = round.id and state = 'published')
    ) ${PUBLISHED}`,
  corrections: `
    with corrected as (
      update report set state = 'superseded', public_until = now()
      from (${SOME_PUBLISHED}) chosen where report.id = chosen.id
      returning report.id, report.commitment_id, report.round_id
    ), chosen as (
      select commitment_id, round_id, id as corrects_id, now() as published_at from corrected
    ) ${PUBLISHED}`,
  withdrawals: `
    update report set state = 'withdrawn', public_until = now()
    from (${SOME_PUBLISHED}) chosen where report.id = chosen.id returning report.commitment_id`,
  commitments: `
    insert into commitment (organization_id, activity_id, country_iso2, starts_on, ends_on)
    select organization.id, activity.id, country.iso2, ${ANY_DAY}, case when random() < 0.3 then current_date end
    from (select id, row_number() over (order by random()) as n from organization, generate_series(1, 20)) organization
    join (select id, row_number() over (order by random()) as n from activity, generate_series(1, 40)) activity using (n)
    join (select iso2, row_number() over (order by random()) as n from country, generate_series(1, 200)) country using (n)
    where n <= $1
    on conflict do nothing returning id as commitment_id`,
  'withdrawn commitments': `
    update commitment set withdrawn_on = ${ANY_DAY}
    from (select id from commitment where withdrawn_on is null order by random() limit $1) chosen
    where commitment.id = chosen.id returning commitment.id as commitment_id`,
  disclosures: `
    update organization set
      chosen_disclosure = (array['named', 'named', 'country-only', 'region-only', 'counted-only'])[1 + floor(random() * 5)::int],
      least_disclosure = (array['named', 'named', 'named', 'country-only', 'region-only'])[1 + floor(random() * 5)::int]
    from (select id from organization order by random() limit $1) chosen
    where organization.id = chosen.id returning null::uuid as commitment_id`,
  pauses: `
    insert into organization_pause (organization_id, starts_on, resumes_on)
    select id, day, case when random() < 0.7 then day + 90 end
    from (select id, ${ANY_DAY} as day from organization order by random() limit $1) chosen
    returning null::uuid as commitment_id`,
  'ends of pauses': `
    update organization_pause set resumes_on = greatest(starts_on, current_date)
    from (select id from organization_pause where resumes_on is null order by random() limit $1) chosen
    where organization_pause.id = chosen.id returning null::uuid as commitment_id`,
};

/** The standings of commitments made anew, all at once: what \`refreshStanding\` does for one. */
export const FORGET_STANDINGS = `delete from standing where commitment_id = any($1::uuid[])`;

export const STANDINGS_ANEW = `
  insert into standing (commitment_id, report_id, claimed_status, progress_percent, verified_rating, published_at)
  select distinct on (report.commitment_id) report.commitment_id, report.id, report.claimed_status,
    report.progress_percent, report.verified_rating, report.published_at
  from report join round on round.id = report.round_id
  where report.state = 'published' and report.commitment_id = any($1::uuid[])
  order by report.commitment_id, round.opens_on desc, report.published_at desc, report.id desc`;
