/**
 * The builder makes a chunk of everything that some pages share and others do not: thirty requests of a few hundred
 * bytes for one page, each with its headers, none large enough to compress well. Here what many pages need goes into
 * the first script, and all is minified once more, across what were files. The documents are made one answer.
 */
const { createHash } = require('node:crypto');
const { createRequire } = require('node:module');
const { readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { minify } = require('@swc/core');
const { asBuilt, rewriteDocument, sharedChunks, startScript, withStyles } = require('./scripts.cjs');

/** The bundler the builder itself brings. */
const { rolldown } = createRequire(require.resolve('@angular/build'))('rolldown');

/**
 * Rewrites the scripts of a finished build, and the documents that name them. `dist` holds `browser` and `server`. Without
 * `gathers` the scripts stay as they are.
 */
async function gatherScripts(dist, { gathers }) {
  const browser = join(dist, 'browser');
  const scripts = readFiles(browser, '.js');
  const main = [...scripts.keys()].find((name) => /^main-\w{8}\.js$/.test(name));
  if (main === undefined) throw new Error(`There is no first script among the ${scripts.size} of ${browser}.`);
  const gathered = gathers ? await bundle(scripts, main) : asBuilt(scripts, main);

  for (const name of scripts.keys()) rmSync(join(browser, name));
  for (const { fileName, code } of gathered) writeFileSync(join(browser, fileName), code);
  const styles = readFiles(browser, '.css');
  const start = await writeStart(browser, gathered);
  for (const path of documentsIn(dist)) {
    const document = rewriteDocument(readFileSync(path, 'utf8'), { scripts, main, start });
    writeFileSync(path, withStyles(document, path.endsWith('.mjs') ? escaped(styles) : styles));
  }
}

/** Writes the script that starts the others, and gives its name. */
async function writeStart(browser, gathered) {
  const { fileName, imports } = gathered.find(({ isEntry }) => isEntry);
  const code = await smaller(startScript([fileName, ...imports]));
  const name = `start-${createHash('sha256').update(code).digest('base64url').slice(0, 8)}.js`;
  writeFileSync(join(browser, name), code);
  return name;
}

/** As in the text of a script: the renderer stores its documents in template literals. */
function escaped(styles) {
  return new Map([...styles].map(([name, text]) => [name, text.replace(/[\\`$]/g, '\\$&')]));
}

function readFiles(directory, ending) {
  const names = readdirSync(directory).filter((name) => name.endsWith(ending));
  return new Map(names.map((name) => [name, readFileSync(join(directory, name), 'utf8')]));
}

/** The same program in fewer files, each named after its content. */
async function bundle(scripts, main) {
  const shared = sharedChunks(scripts, main).map((name) => `import "./${name}";\n`);
  const gathered = await rolldown({
    input: main,
    plugins: [
      {
        name: 'scripts-of-the-build',
        resolveId(source) {
          const name = source.replace(/^\.\//, '');
          return scripts.has(name) ? name : { id: source, external: true };
        },
        load: (name) => ({ code: (name === main ? shared.join('') : '') + scripts.get(name) }),
      },
    ],
  });
  try {
    const names = { entryFileNames: 'main-[hash].js', chunkFileNames: 'chunk-[hash].js' };
    const { output } = await gathered.generate(names);
    return await Promise.all(
      output.map(async ({ fileName, isEntry, imports, code }) => ({
        fileName,
        isEntry,
        imports,
        code: await smaller(code),
      })),
    );
  } finally {
    await gathered.close();
  }
}

/** Names stay: what a module exports is not touched, so a file of the same name from another minifier fits as well. */
async function smaller(code) {
  const compress = { ecma: 2022, passes: 3, toplevel: true };
  return (await minify(code, { module: true, ecma: 2022, compress, mangle: true, format: { comments: false } })).code;
}

/** The page template: for the browser, and as the renderer stores it. */
function documentsIn(dist) {
  const kept = join(dist, 'server', 'assets-chunks');
  return [join(dist, 'browser', 'index.csr.html'), ...readdirSync(kept).map((name) => join(kept, name))];
}

module.exports = { gatherScripts };
