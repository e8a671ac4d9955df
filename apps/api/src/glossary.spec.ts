import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './platform/config/configuration';

const FOLDERS = ['apps/api/src', 'apps/web/src/app', 'libs/domain/src', 'libs/ui/src'];

describe("the glossary's table of terms", () => {
  const [, table = ''] = readFileSync(join(PROJECT_ROOT, 'docs/glossary.md'), 'utf8').split(
    "## The field's terms in the code",
  );
  const mentions = [...table.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  const names = mentions.filter((name) => /^\w+$/.test(name) && /[A-Z]/.test(name) && name !== 'NOTIFY');
  const files = mentions.filter((name) => /^[\w/-]+\.c?ts$|^[\w/-]+\.cjs$/.test(name));

  it('names what there is in the code', () => {
    expect(names.length).toBeGreaterThan(20);
    const texts = FOLDERS.flatMap(textsIn);
    expect(names.filter((name) => !texts.some((text) => new RegExp(`\\b${name}\\b`).test(text)))).toEqual([]);
  });

  it('names files that exist', () => {
    expect(files.length).toBeGreaterThan(2);
    const paths = readdirSync(join(PROJECT_ROOT, 'apps'), { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => !paths.some((path) => path.replaceAll('\\', '/').endsWith(`/${file}`)))).toEqual([]);
  });
});

function textsIn(folder: string): readonly string[] {
  return readdirSync(join(PROJECT_ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('spec.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}
