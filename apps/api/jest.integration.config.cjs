/** Real HTTP on a real PostgreSQL of this run's own, one database per worker: see test/database.ts. @type {import('jest').Config} */
module.exports = {
  ...require('../../jest.preset.cjs'),
  displayName: 'api integration',
  rootDir: __dirname,
  testMatch: ['**/*.int-spec.ts'],
  globalSetup: '<rootDir>/test/global-setup.ts',
  globalTeardown: '<rootDir>/test/global-teardown.ts',
  maxWorkers: 2,
  // For what hangs: on a busy machine the longest test takes ten times its five seconds.
  testTimeout: 240_000,
};
