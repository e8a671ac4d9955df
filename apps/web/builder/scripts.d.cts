export function sharedChunks(scripts: ReadonlyMap<string, string>, main: string): readonly string[];
export function asBuilt(
  scripts: ReadonlyMap<string, string>,
  main: string,
): readonly {
  readonly fileName: string;
  readonly code: string;
  readonly isEntry: boolean;
  readonly imports: readonly string[];
}[];
export function startScript(names: readonly string[]): string;
export function withStyles(document: string, styles: ReadonlyMap<string, string>): string;
export function rewriteDocument(
  document: string,
  build: { readonly scripts: ReadonlyMap<string, string>; readonly main: string; readonly start: string },
): string;
