/** The program of a rendering thread, for tests: reads the sources as they are, so that nothing has to be built first. */
require('tsx/cjs/api').register();
require('../src/platform/site/rendering/render-program.ts');
