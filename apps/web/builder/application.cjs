const { join } = require('node:path');
const { createBuilder } = require('@angular-devkit/architect');
const { buildApplication } = require('@angular/build');
const { gatherScripts } = require('./gather-scripts.cjs');

/** Angular's own builder; when it is to optimize, its scripts are gathered afterwards. */
module.exports.default = createBuilder(async function* build(options, context) {
  for await (const result of buildApplication(options, context)) {
    if (result.success && options.optimization) await gatherScripts(join(context.workspaceRoot, options.outputPath));
    yield result;
  }
});
