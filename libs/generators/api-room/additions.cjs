const NOBODYS = '00000000-0000-4000-8000-000000000000';

/** What a room adds to the lists of the house that are kept by hand. */
function additionsOf(room) {
  return [...toContract(room), ...toRoles(room), ...toApi(room), ...toMigrations(room)];
}

function toContract({ things, someThings, aThing, anyWord, place, paths }) {
  return [
    { file: 'libs/contract/src/index.ts', line: `export * from './${things}';` },
    {
      file: 'libs/contract/src/private-paths.ts',
      opening: `export const ${paths} = {`,
      entry: `${someThings}: '/${place}/${things}', ${aThing}: '/${place}/${things}/{id}',`,
    },
    {
      file: 'libs/contract/src/limits.ts',
      opening: 'export const LIMITS = {',
      entry: `/** Characters of the name and the note of ${anyWord}. */\n${aThing}Name: 200,\n${aThing}Note: 4000,`,
    },
  ];
}

function toRoles({ thing, grants, granted }) {
  const rowsOf = (who) => `'${thing}.read': ${who},\n'${thing}.write': ${who},`;
  return [
    { file: 'libs/domain/src/access.ts', opening: 'export const ACTIONS = {', entry: `\n${rowsOf(grants)}` },
    {
      file: 'libs/domain/src/access.spec.ts',
      opening: 'const rows: Record<Action, string> = {',
      entry: rowsOf(granted),
    },
  ];
}

function toApi({ things, thing, Things, Thing, place, isStaff }) {
  const module = 'apps/api/src/app.module.ts';
  const entities = 'apps/api/src/platform/database/entities.ts';
  const content = `name: 'First', note: ''`;
  const created = isStaff ? content : `organizationId: '${NOBODYS}', ${content}`;
  return [
    { file: module, line: `import { ${Things}Module } from './${things}/${things}.module';` },
    { file: module, opening: 'imports: [', entry: `${Things}Module,` },
    { file: entities, line: `import { ${Thing}Entity } from '../../${things}/${thing}.entity';` },
    { file: entities, opening: 'export const entities = [', entry: `${Thing}Entity,` },
    {
      file: 'apps/api/test/good-bodies.ts',
      opening: 'export const GOOD_BODIES: Readonly<Record<string, object>> = {',
      entry: `'POST /${place}/${things}': { ${created} },\n'PUT /${place}/${things}/:id': { ${content} },`,
    },
  ];
}

function toMigrations({ migrationFile, Migration }) {
  const file = 'migrations/src/index.ts';
  return [
    { file, line: `import { ${Migration} } from './${migrationFile}';` },
    { file, opening: 'export const migrations = [', entry: `${Migration},` },
  ];
}

module.exports = { additionsOf };
