/** What the room is generated without having been decided, and where that is done. */
function decisionsOn({ things, thing, Thing, aThing, migrationFile }) {
  return `
The room works as it is, and its tests are green. Yours to decide, and where:

  what it is called    docs/glossary.md
  what one holds       ${Thing}View and Change${Thing} in libs/contract/src/${things}.ts; the compiler then names mapper, DTO, OpenAPI and entity
  what must hold       migrations/src/schema/${things}.ts (${migrationFile}); landed.spec.ts says what to put into landed.json
  how long             ${aThing}Name, ${aThing}Note in libs/contract/src/limits.ts
  who may              '${thing}.read', '${thing}.write' in libs/domain/src/access.ts, and in its spec
  in which order       BY_NAME in apps/api/src/${things}/${things}.service.ts, and the index for it
  its rules            apps/api/src/${things}/${things}.int-spec.ts

Then: npx tsc -b libs/contract/tsconfig.lib.json && npx jest -c apps/api/jest.integration.config.cjs ${things}/`;
}

module.exports = { decisionsOn };
