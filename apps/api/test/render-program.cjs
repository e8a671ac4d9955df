const { join } = require('node:path');
/** The program of a rendering thread, for tests: reads the sources as they are, our libraries too, so that nothing has to be built first. */
process.env.TSX_TSCONFIG_PATH = join(__dirname, '../../../tsconfig.base.json');
require('tsx/cjs/api').register();
require('../src/platform/site/rendering/render-program.ts');
