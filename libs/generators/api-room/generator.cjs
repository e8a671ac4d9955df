const { join } = require('node:path');
const { formatFiles, generateFiles, logger, OverwriteStrategy } = require('@nx/devkit');
const { addToLists } = require('../lists.cjs');
const { namesOf } = require('../names.cjs');
const { additionsOf } = require('./additions.cjs');
const { decisionsOn } = require('./decisions.cjs');
const { migrationOf, noteLanded } = require('./migration.cjs');

/** What somebody's access means in the names of the house. */
const ACCESS = {
  staff: { place: 'desk', paths: 'DESK_PATHS', tag: 'Desk', access: 'ForStaff', grants: 'STAFF', granted: 'STAFF' },
  members: {
    place: 'workspace',
    paths: 'WORKSPACE_PATHS',
    tag: 'Workspace',
    access: 'ForMembers',
    grants: 'ORGANIZATION',
    granted: 'OWN',
  },
};

/** A room of the API with all that belongs to it, from its table to the table of roles. */
module.exports = async function apiRoom(tree, { name, singular, access }) {
  const isStaff = access === 'staff';
  const room = { ...namesOf(name, singular), ...ACCESS[access], ...migrationOf(tree, name), isStaff };
  generateFiles(tree, join(__dirname, 'files'), '.', room, { overwriteStrategy: OverwriteStrategy.ThrowIfExisting });
  addToLists(tree, additionsOf(room));
  await formatFiles(tree);
  noteLanded(tree, room);
  return () => logger.info(decisionsOn(room));
};
