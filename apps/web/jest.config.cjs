/** @type {import('jest').Config} */
module.exports = { ...require('../../jest.angular.preset.cjs'), displayName: 'web', rootDir: __dirname };
