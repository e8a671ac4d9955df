const { names } = require('@nx/devkit');

/** Plurals that are not made by leaving out the last letter. */
const SINGULARS = [
  [/ies$/, 'y'],
  [/(ss|x|z|ch|sh)es$/, '$1'],
  [/(?<!s)s$/, ''],
];

/** How things and one of them are called in files, types, code, the database and sentences, as the templates ask for it. */
function namesOf(things, thing = singularOf(things)) {
  for (const name of [things, thing])
    if (!/^[a-z]+(-[a-z]+)*$/.test(name)) throw new Error(`"${name}" is no name in kebab-case: focal-points.`);
  const [many, one] = [names(things), names(thing)];
  return {
    things,
    thing,
    Things: many.className,
    Thing: one.className,
    someThings: many.propertyName,
    aThing: one.propertyName,
    table: thing.replaceAll('-', '_'),
    manyWords: things.replaceAll('-', ' '),
    oneWord: thing.replaceAll('-', ' '),
    anyWord: `${/^[aeiou]/.test(thing) ? 'an' : 'a'} ${thing.replaceAll('-', ' ')}`,
  };
}

function singularOf(things) {
  const [plural, ending] = SINGULARS.find(([pattern]) => pattern.test(things)) ?? [];
  if (!plural) throw new Error(`What is one of "${things}" called? Say it with --singular.`);
  return things.replace(plural, ending);
}

module.exports = { namesOf };
