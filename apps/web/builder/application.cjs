const { join } = require('node:path');
const { createBuilder } = require('@angular-devkit/architect');
const { buildApplication } = require('@angular/build');
const { gatherScripts } = require('./gather-scripts.cjs');

/**
 * Angular's own builder; when it is to optimize, its scripts are gathered afterwards. `WEB_CHUNKS=angular` leaves them as they
 * are, to compare what a page weighs: ADR 32.
 */
module.exports.default = createBuilder(async function* build(options, context) {
  for await (const result of buildApplication(options, context)) {
    if (result.success && options.optimization) {
      const gathers = process.env.WEB_CHUNKS !== 'angular';
      await gatherScripts(join(context.workspaceRoot, options.outputPath), { gathers });
    }
    yield result;
  }
});
