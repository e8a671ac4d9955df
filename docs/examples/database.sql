-- An empty database for the product, as a superuser of PostgreSQL 15 or later who has run roles.sql: for the first migration, or for a backup.

-- C.UTF-8 sorts alike on every machine and after every update of its libraries.
create database observatory owner observatory_owner template template0 encoding 'UTF8' locale 'C.UTF-8';
revoke all on database observatory from public;
grant connect on database observatory to observatory_app;

-- What people wrote, and their addresses, stay out of PostgreSQL's log. A hosted database may not let you say so: ask whoever runs it.
alter database observatory set log_statement = 'none';
alter database observatory set log_parameter_max_length = 0;
alter database observatory set log_error_verbosity = 'terse';

\connect observatory
revoke all on schema public from public;
grant usage on schema public to observatory_app;

-- What later migrations make is open to the product as well.
alter default privileges for role observatory_owner grant select, insert, update, delete on tables to observatory_app;
