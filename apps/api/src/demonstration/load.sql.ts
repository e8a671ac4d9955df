/** The standing of every commitment of a demonstration organization: domain's `standingOf`, for all at once. */
export const STANDINGS = `
  insert into standing (commitment_id, report_id, claimed_status, progress_percent, verified_rating, published_at)
  select distinct on (report.commitment_id) report.commitment_id, report.id, report.claimed_status,
    report.progress_percent, report.verified_rating, report.published_at
  from report
  join round on round.id = report.round_id
  join commitment on commitment.id = report.commitment_id
  join organization on organization.id = commitment.organization_id
  where report.state = 'published' and organization.is_demonstration
  order by report.commitment_id, round.opens_on desc, report.published_at desc, report.id desc`;

/** Audit entries of the demonstration's reports, as the reports room would have written them. */
export const AUDIT_OF_EVENTS = `
  insert into audit_entry (occurred_at, actor_id, action, subject_type, subject_id, organization_id, detail)
  select event.occurred_at, event.actor_id,
    'report.' || case event.move when 'create' then 'created' when 'submit' then 'submitted' when 'return' then 'returned'
      when 'approve' then 'approved' when 'publish' then 'published' when 'withdraw' then 'withdrawn' else 'superseded' end,
    'report', event.report_id, organization.id,
    jsonb_build_object('from', event.from_state, 'to', event.to_state, 'reasons', to_jsonb(event.reasons),
      'version', row_number() over (partition by event.report_id order by event.occurred_at))
  from report_event event
  join report on report.id = event.report_id
  join commitment on commitment.id = report.commitment_id
  join organization on organization.id = commitment.organization_id
  where organization.is_demonstration
  order by event.occurred_at, event.id`;
