create index ix_report_public_day on report (((published_at at time zone 'Europe/Madrid')::date) desc, id desc)
  include (commitment_id, round_id, claimed_status, verified_rating, published_at, public_until) where state in ('published', 'superseded');
create index ix_report_public_commitment on report (commitment_id, round_id)
  include (id, claimed_status, verified_rating, published_at, public_until) where state in ('published', 'superseded');
create index ix_report_public_round on report (round_id, ((published_at at time zone 'Europe/Madrid')::date) desc, id desc)
  include (commitment_id, claimed_status, verified_rating, published_at, public_until) where state in ('published', 'superseded');
create index ix_report_public_claim on report (claimed_status, verified_rating)
  include (id, commitment_id, round_id, published_at, public_until) where state in ('published', 'superseded');
create index ix_report_public_rating on report (verified_rating)
  include (id, commitment_id, round_id, published_at, public_until) where state in ('published', 'superseded');
