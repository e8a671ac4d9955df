/** What a reviewer has entered and not decided yet: one row per report and reviewer, for that reviewer's eyes only. */
export const SCHEMA_OF_REVIEW_DRAFTS = {
  up: `
create table review_draft (
  report_id uuid not null,
  reviewer_id uuid not null,
  version integer not null default 1,
  edited_at timestamptz not null default now(),
  content jsonb not null,
  constraint pk_review_draft primary key (report_id, reviewer_id),
  constraint fk_review_draft_report foreign key (report_id) references report (id) on delete cascade,
  constraint fk_review_draft_reviewer foreign key (reviewer_id) references person (id) on delete cascade,
  constraint ck_review_draft_version check (version > 0)
);
`,
  down: `
drop table review_draft;
`,
};
