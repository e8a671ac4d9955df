-- The two accounts of the product. Once for each PostgreSQL server, as its superuser; then database.sql, and two passwords:
--
--   psql --set ON_ERROR_STOP=1 --file roles.sql --file database.sql
--   psql --command '\password observatory_owner' --command '\password observatory_app'
--
-- observatory_owner owns the database and every table: db-migrate and db-revert use it. observatory_app runs the product: it reads and
-- writes rows, and cannot change the schema.
create role observatory_owner login;
create role observatory_app login;
