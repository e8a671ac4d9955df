/** Unit specs: no input or output. The integration suites have their own configuration beside this one. @type {import('jest').Config} */
module.exports = { ...require('../../jest.preset.cjs'), displayName: 'api', rootDir: __dirname };
