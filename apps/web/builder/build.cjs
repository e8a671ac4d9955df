/**
 * Builds the site as `nx run web:build` does: the same builder with the options of `project.json`, without asking Nx
 * first what else there is. Somebody waits for it at the first start.
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
  logger.subscribe(({ message }) => process.stdout.write(`${message}\n`));
  const target = { project: name, target: 'build', configuration: defaultConfiguration };
  const run = await new Architect(workspace, registry).scheduleTarget(target, {}, { logger });
  const { success, error } = await run.lastOutput;
  await run.stop();
  if (success) return;
  process.stderr.write(`${error ?? 'The site could not be built.'}\n`);
  process.exitCode = 1;
}

void build();
