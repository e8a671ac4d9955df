/**
 * Builds the site as `nx run web:build` does: the same builder with the options of `project.json`, without asking Nx
 * first what else there is. Somebody waits for it at the first start. With `--watch` it makes development builds,
 * one after every change, and reports each result to the parent process.
 */
const { join } = require('node:path');
const { Architect } = require('@angular-devkit/architect');
const { logging, schema } = require('@angular-devkit/core');
const application = require('./application.cjs').default;
const { builders } = require('./builders.json');
const { name, sourceRoot, targets } = require('../project.json');

const WORKSPACE = join(__dirname, '../../..');
const optionSchema = require(join(__dirname, builders.application.schema));
const { executor, options, configurations, defaultConfiguration } = targets.build;

const isWatching = process.argv.includes('--watch');

/** The minimal workspace Angular's builder needs, with this target only. */
const workspace = {
  getBuilderNameForTarget: () => Promise.resolve(executor),
  resolveBuilder: () => Promise.resolve({ builderName: executor, description: '', optionSchema }),
  loadBuilder: () => Promise.resolve(application),
  getCurrentDirectory: () => Promise.resolve(WORKSPACE),
  getWorkspaceRoot: () => Promise.resolve(WORKSPACE),
  getOptionsForTarget: ({ configuration }) => Promise.resolve({ ...options, ...configurations[configuration] }),
  getProjectMetadata: () => Promise.resolve({ root: 'apps/web', sourceRoot }),
};

async function build() {
  const registry = new schema.CoreSchemaRegistry();
  registry.addPostTransform(schema.transforms.addUndefinedDefaults);
  const logger = new logging.Logger('build');
  // In watch mode only problems are printed, not the sizes of all files after every build.
  logger.subscribe(({ level, message }) => {
    if (!isWatching || level !== 'info') process.stdout.write(`${message}\n`);
  });
  const configuration = isWatching ? 'development' : defaultConfiguration;
  const target = { project: name, target: 'build', configuration };
  const run = await new Architect(workspace, registry).scheduleTarget(target, { watch: isWatching }, { logger });
  if (isWatching) {
    process.once('disconnect', () => process.exit());
    run.output.subscribe(({ success }) => process.send?.({ build: success ? 'done' : 'failed' }));
    return;
  }
  const { success, error } = await run.lastOutput;
  await run.stop();
  if (success) return;
  process.stderr.write(`${error ?? 'The site could not be built.'}\n`);
  process.exitCode = 1;
}

void build();
