import { PATH_PARTS, PUBLIC_PAGES, type PathPart, type PublicPageName } from '@opev/contract';

/** Where something beside a page is served (`share.png` of each goal), as Fastify matches it: parts named, each with how it may look. */
export function routeBeside(page: PublicPageName, name: string): string {
  const path = PUBLIC_PAGES[page].path.replace(
    /\{(\w+)\}/g,
    (_, part: string) => `:${part}(^${PATH_PARTS[part as PathPart]}$)`,
  );
  return `/:language${path === '/' ? '' : path}/${name}`;
}
