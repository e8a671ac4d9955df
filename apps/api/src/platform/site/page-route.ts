import { PATH_PARTS, PUBLIC_PAGES, type PathPart, type PublicPageName } from '@opev/contract';

/** The Fastify route of a document that belongs to a page (`share.png` of each goal), with patterns for its parameters. */
export function routeBeside(page: PublicPageName, name: string): string {
  const path = PUBLIC_PAGES[page].path.replace(
    /\{(\w+)\}/g,
    (_, part: string) => `:${part}(^${PATH_PARTS[part as PathPart]}$)`,
  );
  return `/:language${path === '/' ? '' : path}/${name}`;
}
