import { API_PREFIX, SESSION_PATHS, WHAT_IS_DUE, WORKSPACE_PATHS } from '@opev/contract';
import type { Language } from '@opev/domain';
import { textsIn, type StaticFile } from './static-files';
import { xmlText } from './xml';

interface Read {
  readonly path: string;
  /** Parameters in the order in which the page sends them. */
  readonly query?: Readonly<Record<string, string | number>>;
}

/** A client-rendered page: its text scopes besides those of every page, and the components it starts with. */
interface Room {
  readonly path: RegExp;
  readonly scopes: readonly string[];
  /** Selectors, by which the chunks that contain the components are found. */
  readonly parts: readonly string[];
  /** First API reads, without the language; for visitors they are refused, which costs nothing. */
  readonly reads: readonly Read[];
}

const WHO: Read = { path: SESSION_PATHS.session };
const DUE: Read = { path: WORKSPACE_PATHS.commitments, query: WHAT_IS_DUE };
const WORKSPACE: Pick<Room, 'scopes' | 'reads'> = {
  scopes: ['workspace', 'reports', 'account', 'problems'],
  reads: [WHO],
};
const DESK: Pick<Room, 'scopes' | 'reads'> = { scopes: ['desk', 'reports', 'account', 'problems'], reads: [WHO] };
const ACCOUNT = { scopes: ['account', 'problems'] };
const ROOMS: readonly Room[] = [
  { ...WORKSPACE, path: /^\/workspace\/?$/, parts: ['app-workspace-frame', 'app-due-page'], reads: [WHO, DUE] },
  { ...WORKSPACE, path: /^\/workspace\/reports\/[^/]+$/, parts: ['app-workspace-frame', 'app-workspace-report-page'] },
  { ...WORKSPACE, path: /^\/workspace\//, parts: ['app-workspace-frame'] },
  { ...DESK, path: /^\/desk\/?$/, parts: ['app-desk-frame', 'app-queue-page'] },
  { ...DESK, path: /^\/desk\/reports\/[^/]+$/, parts: ['app-desk-frame', 'app-review-page'] },
  { ...DESK, path: /^\/desk\//, parts: ['app-desk-frame'] },
  { ...ACCOUNT, path: /^\/sign-in$/, parts: ['app-sign-in-page'], reads: [] },
  { ...ACCOUNT, path: /^\/sign-out$/, parts: ['app-sign-out-page'], reads: [] },
  { ...ACCOUNT, path: /^\/account$/, parts: ['app-account-page'], reads: [WHO] },
];
/** Text scopes that are part of every page. */
const OF_EVERY_PAGE = ['shell', 'terms'];

interface RoomFacts {
  /** Path with the language first, and the query. */
  readonly path: string;
  readonly language: Language;
  readonly files: ReadonlyMap<string, StaticFile>;
  readonly textsVersion: string;
}

/**
 * Adds a readable frame in the reader's language to a client-rendered document, and preloads everything its page will
 * request: on a slow line sequential requests would take three times as long.
 */
export function withRoomFrame(html: string, { path, language, files, textsVersion }: RoomFacts): string {
  const below = path.slice(`/${language}`.length).split('?')[0] ?? '';
  const room = ROOMS.find((known) => known.path.test(below));
  if (!room || !files.has(`/i18n/shell/${language}.json`)) return html;
  const scripts = scriptsOf(files, room.parts).map((name) => `<link rel="modulepreload" href="${name}">`);
  const read = [
    ...room.reads.map((read) => addressOf(read, language)),
    ...[...OF_EVERY_PAGE, ...room.scopes].map((scope) => `/i18n/${scope}/${language}.json?v=${textsVersion}`),
  ].map((href) => `<link rel="preload" as="fetch" crossorigin="anonymous" href="${href}">`);
  return html
    .replace('</head>', () => `${[...scripts, ...read].join('')}</head>`)
    .replace(/<app-root[^>]*>/, (root) => root + frameIn(language, files));
}

function addressOf({ path, query }: Read, language: Language): string {
  if (!query) return API_PREFIX + path;
  const parameters = Object.entries({ ...query, lang: language }).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  return xmlText(`${API_PREFIX}${path}?${new URLSearchParams(parameters).toString()}`);
}

function frameIn(language: Language, files: ReadonlyMap<string, StaticFile>): string {
  const { name, state } = textsIn(files)('shell', language) as { name: string; state: { loading: string } };
  return (
    '<noscript><style>[data-frame]{display:none}</style></noscript><div data-frame>' +
    '<p style="margin:0;padding:1rem;border-block-end:1px solid var(--ui-line);background:var(--ui-surface);font-weight:700">' +
    `${xmlText(name)}</p><p role="status" style="margin:0;padding:2rem 1rem;color:var(--ui-ink-soft)">` +
    `${xmlText(state.loading)}</p></div>`
  );
}

/**
 * The scripts a page starts with: the main script, the chunks of its components, and their static imports. Empty when the
 * build has an unknown structure: the scripts are then loaded later.
 */
export function scriptsOf(files: ReadonlyMap<string, StaticFile>, parts: readonly string[]): readonly string[] {
  const codes = new Map(
    [...files].filter(([name]) => name.endsWith('.js')).map(([name, { content }]) => [name, content.toString('utf8')]),
  );
  const start = [...codes.keys()].find((name) => name.startsWith('/start-'));
  const holders = [...codes].filter(([, code]) => parts.some((part) => code.includes(`[["${part}"]]`)));
  const names = holders.map(([name]) => name);
  const callers = [...codes].filter(
    ([name, code]) => name !== start && importedLater(code).some((to) => names.includes(to)),
  );
  const known = new Set<string>();
  const add = (name: string): void => {
    const code = codes.get(name);
    if (code === undefined || known.has(name)) return;
    known.add(name);
    importedAtOnce(code).forEach(add);
  };
  if (start !== undefined) importedLater(codes.get(start) ?? '').forEach(add);
  [...names, ...callers.map(([name]) => name)].forEach(add);
  return [...known];
}

function importedAtOnce(code: string): readonly string[] {
  return [...code.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+)["']/g)].map(([, name = '']) => `/${name}`);
}

function importedLater(code: string): readonly string[] {
  return [...code.matchAll(/\bimport\(\s*["'`]\.\/([^"'`]+)["'`]\s*\)/g)].map(([, name = '']) => `/${name}`);
}
