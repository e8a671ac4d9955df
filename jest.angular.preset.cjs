const { resolve } = require('node:path');
const { createCjsPreset } = require('jest-preset-angular/presets');

/** What the two Angular projects share: zoneless components in jsdom, our libraries read from their sources. */
module.exports = {
  ...createCjsPreset({ tsconfig: '<rootDir>/tsconfig.spec.json' }),
  testMatch: ['**/*.spec.ts'],
  // For what hangs, not for what is slow.
  testTimeout: 60_000,
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
  setupFilesAfterEnv: [resolve(__dirname, 'jest.angular.setup.ts')],
  moduleNameMapper: {
    '^@opev/domain$': resolve(__dirname, 'libs/domain/src/index.ts'),
    '^@opev/contract$': resolve(__dirname, 'libs/contract/src/index.ts'),
    '^@opev/ui$': resolve(__dirname, 'libs/ui/src/index.ts'),
    '^@opev/ui/charts$': resolve(__dirname, 'libs/ui/src/charts/index.ts'),
  },
  // d3 and the Angular packages are ES modules only.
  transformIgnorePatterns: [
    'node_modules/(?!(.*\\.mjs$|@jsverse|d3-|internmap|delaunator|robust-predicates|gradient-path))',
  ],
};
