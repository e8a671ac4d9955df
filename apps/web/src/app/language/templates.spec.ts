import { sourcesIn } from '../../testing/sources';

const templates = [
  ...sourcesIn('apps/web/src/app', '.html', '.ts'),
  ...sourcesIn('libs/ui/src', '.html', '.ts'),
].filter(({ path }) => !path.endsWith('.spec.ts'));

function findings(pattern: RegExp, of: (match: RegExpMatchArray) => string = ([found]) => found): readonly string[] {
  return templates.flatMap(({ path, text }) => [...text.matchAll(pattern)].map((match) => `${path}: ${of(match)}`));
}

describe('the texts in templates', () => {
  it('have no sign of their own after them: French has a space before its colon (shell.labelled)', () => {
    expect(findings(/\}\}\s?[:;?!](?=\s|<|$)/gm)).toEqual([]);
  });

  it('do not run into one another: between two elements of a paragraph that the template breaks stands &ngsp;', () => {
    const paragraphs = /<p(?![^>]*\brow\b)(?=[\s>])[^>]*>((?:(?!<\/p>)[\s\S])*)<\/p>/g;
    const run = /<\/(?:span|a|strong|bdi|code)>\s*\n\s*<(?:span|a|strong|bdi|code)\b(?![^>]*visually-hidden)/;
    const running = templates.flatMap(({ path, text }) =>
      [...text.matchAll(paragraphs)]
        .filter(([, inside = '']) => run.test(inside))
        .map(([found]) => `${path}: ${found}`),
    );
    expect(running).toEqual([]);
  });
});
