import type { DataSource } from 'typeorm';

/** What belongs to an extension is not ours. */
const OURS = (catalogue: string, id: string) =>
  `not exists (select from pg_depend where classid = '${catalogue}'::regclass and objid = ${id} and deptype = 'e')`;

const SHAPE = `
  select 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' '
    || coalesce(column_default, '') as line from information_schema.columns where table_schema = 'public'
  union all select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
    from pg_constraint where connamespace = 'public'::regnamespace
  union all select 'index ' || indexdef from pg_indexes where schemaname = 'public'
  union all select 'trigger ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
  union all select 'function ' || pg_get_functiondef(oid) || coalesce(obj_description(oid, 'pg_proc'), '')
    from pg_proc where pronamespace = 'public'::regnamespace and prokind = 'f' and ${OURS('pg_proc', 'pg_proc.oid')}
  union all select 'comment ' || objoid::regclass || ' ' || objsubid || ' ' || description
    from pg_description where classoid = 'pg_class'::regclass and objoid in
      (select oid from pg_class where relnamespace = 'public'::regnamespace)
  order by 1`;

/** Everything the schema of a database consists of, bodies of functions and comments too, as texts that can be compared. */
export async function shapeOf(db: DataSource): Promise<string[]> {
  return (await db.query<{ line: string }[]>(SHAPE)).map(({ line }) => line);
}
