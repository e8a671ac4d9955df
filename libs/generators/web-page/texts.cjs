const { updateJson } = require('@nx/devkit');
/** What every page says beside its title. */
const WORDS = require('./words.json');

/** Writes the page's texts into every language there is; throws where one is not given, for nobody reads a page in another's language. */
function addTexts(tree, { room, someThings }, titles) {
  const folder = `apps/web/src/i18n/${room}`;
  for (const file of tree.children(folder)) {
    const language = file.replace('.json', '');
    const title = titles[language]?.trim();
    if (!title || !WORDS[language]) throw new Error(`The page has no title or no words in the language "${language}".`);
    if (language === 'ar' && !/\p{Script=Arabic}/u.test(title)) throw new Error(`"${title}" is no Arabic title.`);
    updateJson(tree, `${folder}/${file}`, (texts) => ({ ...texts, [someThings]: { title, ...WORDS[language] } }));
  }
}

module.exports = { addTexts };
