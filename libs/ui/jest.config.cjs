/** @type {import('jest').Config} */
module.exports = { ...require('../../jest.angular.preset.cjs'), displayName: 'ui', rootDir: __dirname };
