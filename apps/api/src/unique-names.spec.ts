import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { PROJECT_ROOT } from './platform/config/configuration';

const FOLDERS = [
  'apps/api/attack',
  'apps/api/bench',
  'apps/api/src',
  'apps/api/test',
  'apps/web/src',
  'libs/contract/src',
  'libs/domain/src',
  'libs/ui/src',
];

/** Names that are exported more than once on purpose, each with the reason. */
const DOUBLED: ReadonlyMap<string, string> = new Map();

describe('names', () => {
  const sources = FOLDERS.flatMap(sourcesIn);

  it('of exported classes, interfaces, types, functions and constants are unique in the API, the web and the libraries', () => {
    const exported = sources.flatMap(({ path, text }) =>
      [...text.matchAll(EXPORT)].map(([, name = '']) => ({ name, path })),
    );
    expect(exported.length).toBeGreaterThan(1_000);
    // Only what looks doubled is parsed: a text in backticks may hold an export as well.
    const doubled = placesOf(exported).filter(([, places]) => places.length > 1);
    const really = doubled
      .map(([name, places]) => [name, places.filter((path) => exportsOf(path).includes(name))] as const)
      .filter(([name, places]) => places.length > 1 && !DOUBLED.has(name));
    expect(really).toEqual([]);
  });

  it('of components, directives and pipes in templates are unique', () => {
    const selectors = sources.flatMap(({ path, text }) =>
      [...text.matchAll(SELECTOR)].map(([, name = '']) => ({ name, path })),
    );
    expect(selectors.length).toBeGreaterThan(100);
    expect(placesOf(selectors).filter(([, places]) => places.length > 1)).toEqual([]);
  });
});

const EXPORT =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:class|interface|type|function\*?|const|let|enum) (\w+)/gm;
const SELECTOR = /^\s*(?:selector: |@Directive\(\{ selector: |@Pipe\(\{ name: )'([^']+)'/gm;

function placesOf(
  named: readonly { readonly name: string; readonly path: string }[],
): readonly (readonly [string, readonly string[]])[] {
  const places = new Map<string, Set<string>>();
  for (const { name, path } of named) places.set(name, (places.get(name) ?? new Set()).add(path));
  return [...places].map(([name, paths]) => [name, [...paths]]);
}

function exportsOf(path: string): readonly string[] {
  const text = readFileSync(join(PROJECT_ROOT, path), 'utf8');
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022).statements.flatMap((statement) => {
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) => nameIn(name));
    return ts.isClassDeclaration(statement) || ts.isFunctionDeclaration(statement) || isType(statement)
      ? nameIn(statement.name)
      : [];
  });
}

function isType(
  statement: ts.Statement,
): statement is ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.EnumDeclaration {
  return (
    ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) || ts.isEnumDeclaration(statement)
  );
}

function nameIn(name: ts.Node | undefined): readonly string[] {
  return name && ts.isIdentifier(name) ? [name.text] : [];
}

function sourcesIn(folder: string): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync(join(PROJECT_ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('spec.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(PROJECT_ROOT, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }));
}
