const { join } = require('node:path');
const { formatFiles, generateFiles, logger, OverwriteStrategy } = require('@nx/devkit');
const { addToLists } = require('../lists.cjs');
const { namesOf } = require('../names.cjs');
const { addTexts } = require('./texts.cjs');

/** What a page's room means in the names of the house. */
const ROOMS = {
  desk: { paths: 'DESK_PATHS', access: 'staff', pages: 'STAFF_PAGES' },
  workspace: { paths: 'WORKSPACE_PATHS', access: 'members', pages: 'MEMBERS_PAGES' },
};

/** A page with the list of an API room, its route, its place in the navigation and its texts. */
module.exports = async function webPage(tree, { room, name, singular, ...titles }) {
  const page = { ...namesOf(name, singular), ...ROOMS[room], room };
  requireApiRoom(tree, page);
  generateFiles(tree, join(__dirname, 'files'), '.', page, { overwriteStrategy: OverwriteStrategy.ThrowIfExisting });
  addTexts(tree, page, titles);
  addToLists(tree, additionsOf(page));
  await formatFiles(tree);
  const where = `apps/web/src/app/${room}/${name}/`;
  return () => logger.info(`\nThe page works as it is. Yours to decide: its columns, filters and orders, in ${where}`);
};

function requireApiRoom(tree, { things, room, access }) {
  if (!tree.read('libs/contract/src/private-paths.ts', 'utf-8').includes(`'/${room}/${things}'`))
    throw new Error(
      `The API has no /${room}/${things} yet: npx nx g ./libs/generators:api-room ${things} --access ${access}`,
    );
}

function additionsOf({ room, things, Things, someThings, pages }) {
  const title = `${room}.${someThings}.title`;
  const load = `() => import('./${things}/${things}-page').then((m) => m.${Things}Page)`;
  return [
    {
      file: `apps/web/src/app/${room}/${room}.routes.ts`,
      opening: 'children: [',
      entry: `{\npath: '${things}', title: '${title}', loadComponent: ${load} },`,
    },
    {
      file: `apps/web/src/app/${room}/${room}-frame.ts`,
      opening: 'const PLACES: readonly RoomPlace[] = [',
      entry: `{ path: ['${room}', '${things}'], labelKey: '${title}' },`,
    },
    { file: 'apps/e2e/src/pages.ts', opening: `export const ${pages} = [`, entry: `'/${room}/${things}'` },
  ];
}
