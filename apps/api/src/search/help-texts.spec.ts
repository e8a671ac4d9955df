import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '@opev/domain';
import { HELP_ANCHORS, readHelpSections } from './help-texts';

const PAGES = join(__dirname, '../../../web/src/app/public/about');

describe('the explanations that are searched', () => {
  const sections = readHelpSections();

  it('have a title and a text in every language', () => {
    expect(new Set(sections.map(({ language }) => language)).size).toBe(LANGUAGES.length);
    expect(sections.filter(({ title, text }) => title === '' || text.length <= title.length)).toEqual([]);
  });

  it.each(['method', 'data'] as const)('are all the sections of the page %s, by their anchors', (page) => {
    const html = readFileSync(join(PAGES, `${page}-page.html`), 'utf8');
    const anchors = [...html.matchAll(/<section[^>]* id="([\w-]+)"/g)].map(([, anchor]) => anchor);
    expect([...HELP_ANCHORS[page]].sort()).toEqual(anchors.sort());
  });
});
