const { resolve } = require('node:path');

/** What every jest project that runs in Node shares: swc with decorator metadata, our libraries read from their sources. */
module.exports = {
  testEnvironment: 'node',
  // For what hangs, not for what is slow.
  testTimeout: 60_000,
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  moduleNameMapper: {
    '^@opev/domain$': resolve(__dirname, 'libs/domain/src/index.ts'),
    '^@opev/contract$': resolve(__dirname, 'libs/contract/src/index.ts'),
    '^@opev/migrations$': resolve(__dirname, 'migrations/src/index.ts'),
  },
  modulePathIgnorePatterns: ['/dist/'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
  },
};
