/** What the scripts of a build say about each other, and what its documents say about them. */
const { REASONS, hydrateLate } = require('./hydrate-late.cjs');

/** A chunk that so many of the pages need becomes part of the first script. */
const SHARED_BY = 5;
/** A chunk of fewer characters does so when two need it: as a request of its own it would be mostly headers. */
const SMALL = 800;
const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["']\.\/([^"']+)["']/g;
const DYNAMIC_IMPORT = /\bimport\(\s*["'`]\.\/([^"'`]+)["'`]\s*\)/g;

/** The chunks that belong into the first script, by how many of the pages (what it loads later) cannot do without them. */
function sharedChunks(scripts, main) {
  const pages = namesIn(scripts.get(main), DYNAMIC_IMPORT);
  const uses = new Map();
  for (const page of pages) {
    for (const name of neededBy(page, scripts)) uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  const isShared = ([name, count]) => count >= SHARED_BY || (count > 1 && scripts.get(name).length < SMALL);
  return [...uses].filter((use) => isShared(use) && !pages.includes(use[0])).map(([name]) => name);
}

/** The scripts of a build as a bundler would give them. */
function asBuilt(scripts, main) {
  return [...scripts].map(([fileName, code]) => {
    return { fileName, code, isEntry: fileName === main, imports: namesIn(code, STATIC_IMPORT) };
  });
}

function neededBy(name, scripts, known = new Set()) {
  if (known.has(name)) return known;
  known.add(name);
  for (const needed of namesIn(scripts.get(name), STATIC_IMPORT)) neededBy(needed, scripts, known);
  return known;
}

function namesIn(code, imports) {
  return [...new Set([...code.matchAll(imports)].map(([, name]) => name))];
}

/**
 * Writes the site's styles into a document: a page is then one answer, and on a slow line a round trip sooner there.
 * `styles` are by file name. Throws when the document asks for one that is not among them, or that would end its place.
 */
function withStyles(document, styles) {
  return document.replace(/<link rel="stylesheet" href="([^"]+)"[^>]*>/g, (_, name) => {
    const text = styles.get(name);
    if (text === undefined || text.includes('</')) throw new Error(`${name} cannot be written into a document.`);
    return `<style>${text.trim()}</style>`;
  });
}

/** The start script of a document: it loads the application when the page is to be hydrated. */
function startScript(names) {
  const load = `()=>{${names.map((name) => `import("./${name}")`).join(';')}}`;
  return `(${hydrateLate.toString()})(${load},${JSON.stringify(REASONS)});\n`;
}

/** Writes the start script's name into a document. Throws when the document would still refer to one that no longer exists. */
function rewriteDocument(document, { scripts, main, start }) {
  const rewritten = document.replace(/<link rel="modulepreload"[^>]*>/g, '').replaceAll(main, start);
  const lost = [...scripts.keys()].filter((name) => rewritten.includes(name));
  if (lost.length > 0) throw new Error(`The document still asks for ${lost.join(', ')}.`);
  return rewritten;
}

module.exports = { asBuilt, sharedChunks, startScript, withStyles, rewriteDocument };
