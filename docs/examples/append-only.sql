-- For who wants it: the account that runs the product can add to the history, and neither change nor remove what is in it. As
-- observatory_owner, after the first migration, and again after a backup was restored:
--
--   psql --set ON_ERROR_STOP=1 --file append-only.sql postgres://observatory_owner@127.0.0.1/observatory
--
revoke update, delete on audit_entry, report_event from observatory_app;
revoke insert, update, delete on migration from observatory_app;
