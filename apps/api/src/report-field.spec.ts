import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '../../..');
const DOMAIN = join(ROOT, 'libs/domain/src');

/** The two places where a field is added; the compiler names the others. */
const ADDED: ReadonlyMap<string, string> = new Map([
  [
    join(DOMAIN, 'report-content.ts'),
    withLine('report-content.ts', 'readonly nextStep: string;', 'readonly lessons: string;'),
  ],
  [join(DOMAIN, 'report-fields.ts'), withLine('report-fields.ts', "nextStep: 'text',", "lessons: 'text',")],
]);

/** Files that name fields and are not compiled, each with the test that fails when a field is missing there. */
const HELD_BY_A_TEST = [
  // Every field has its place in the form: apps/web/src/app/workspace/report-edit/report-editor.spec.ts
  'apps/web/src/app/workspace/report-edit/report-editor.html',
];

/** Each part of the code with the settings it is compiled with. */
const PARTS = ['apps/api/tsconfig.spec.json', 'apps/web/tsconfig.spec.json', 'apps/e2e/tsconfig.json'];

describe('a new field of a report', () => {
  const naming = filesThatName('nextStep', 'next_step').filter((file) => !isFrozen(file) && !isTest(file));

  it('is handled where the others are: somewhere at all', () => {
    expect(naming.length).toBeGreaterThan(10);
  });

  it('is forgotten nowhere: the compiler names every place that names the others', () => {
    const named = PARTS.flatMap((part) => filesWithErrors(part, naming));
    const known = [...named, ...HELD_BY_A_TEST, ...[...ADDED.keys()].map((path) => relative(ROOT, path))];
    expect(naming.filter((file) => !known.includes(file))).toEqual([]);
  });
});

function withLine(name: string, after: string, line: string): string {
  const text = readFileSync(join(DOMAIN, name), 'utf8');
  if (!text.includes(after)) throw new Error(`${name} has no line "${after}".`);
  return text.replace(after, `${after}\n${line}`);
}

/** Paths of the files of the repository that hold one of the words. */
function filesThatName(...words: readonly string[]): readonly string[] {
  const patterns = words.flatMap((word) => ['-e', `\\b${word}\\b`]);
  const places = ['--', 'apps', 'libs', 'migrations'];
  return execFileSync('git', ['grep', '-lE', '--untracked', ...patterns, ...places], { cwd: ROOT, encoding: 'utf8' })
    .trim()
    .split('\n')
    .filter((file) => /\.(ts|html)$/.test(file));
}

/** Landed migrations are frozen; the comparison of schemas demands a new one for the field. */
function isFrozen(file: string): boolean {
  return file.startsWith('migrations/src/schema/');
}

function isTest(file: string): boolean {
  return file.endsWith('.spec.ts') || file.endsWith('.int-spec.ts');
}

/** Which of the files do not compile any more with the new field. */
function filesWithErrors(part: string, files: readonly string[]): readonly string[] {
  const directory = part.slice(0, part.lastIndexOf('/'));
  const roots = files.filter((file) => file.startsWith(directory) && file.endsWith('.ts'));
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(ROOT, part), ts.sys.readFile).config,
    ts.sys,
    join(ROOT, directory),
  );
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, version) => {
    const text = ADDED.get(name);
    return text === undefined ? getSourceFile(name, version) : ts.createSourceFile(name, text, version);
  };
  const program = ts.createProgram(
    roots.map((file) => join(ROOT, file)),
    options,
    host,
  );
  return program
    .getSourceFiles()
    .filter(({ fileName }) => roots.includes(relative(ROOT, fileName)))
    .filter((source) => program.getSemanticDiagnostics(source).length > 0)
    .map(({ fileName }) => relative(ROOT, fileName));
}
