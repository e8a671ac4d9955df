-- A round, an organisation and its commitment, until there are screens for them. As observatory_app; the figures follow by themselves.
--
--   psql --set ON_ERROR_STOP=1 --single-transaction --file first-signatory.sql postgres://observatory_app@127.0.0.1/observatory
--
-- chosen_disclosure is how the organisation wishes to be shown: named, country-only, region-only or counted-only. Ask it.
insert into round (plan_id, code, label, opens_on, due_on, locks_on)
select id, '2026-2',
  '{"en": "Second half of 2026", "fr": "Second semestre 2026", "ar": "النصف الثاني من 2026", "es": "Segundo semestre de 2026", "ca": "Segon semestre del 2026"}',
  '2026-07-01', '2026-12-31', '2027-01-31'
from plan where code = 'opev-2017';

insert into organization (slug, name, acronym, type, country_iso2, languages, lifecycle, applied_on, active_from, chosen_disclosure)
values ('example-youth', 'Example Youth', 'EY', 'youth-organization', 'TN', '{ar,fr}', 'active', '2026-05-04', '2026-06-01', 'named');

insert into commitment (organization_id, activity_id, country_iso2, place, starts_on)
select organization.id, activity.id, 'TN', 'Sfax', '2026-07-01'
from organization, activity join plan on plan.id = activity.plan_id
where organization.slug = 'example-youth' and plan.code = 'opev-2017' and activity.number = 12;
