import { ORIGIN } from './installation';

/** One answer of the public site, as text; pictures are empty. */
export interface Visit {
  readonly address: string;
  readonly status: number;
  readonly headers: string;
  readonly text: string;
}

interface Limits {
  /** Addresses of one shape (numbers, codes and values left out) that are visited. */
  readonly perShape: number;
  readonly all: number;
}

const AT_ONCE = 3;

/** Follows every link, form, frame and feed from `seeds` within the site, as far as `limits` go. Calls back with each answer. */
export async function crawl(seeds: readonly string[], limits: Limits, look: (visit: Visit) => void): Promise<number> {
  const waiting = [...seeds];
  const known = new Set(seeds);
  const shapes = new Map<string, number>();
  let visited = 0;
  const next = (address: string): void => {
    if (known.has(address) || known.size >= limits.all) return;
    const shape = shapeOf(address);
    const seen = shapes.get(shape) ?? 0;
    if (seen >= limits.perShape) return;
    shapes.set(shape, seen + 1);
    known.add(address);
    waiting.push(address);
  };
  const walker = async (): Promise<void> => {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      const visit = await fetchText(address);
      visited += 1;
      look(visit);
      for (const link of linksIn(visit)) next(link);
    }
  };
  // Walkers that find nothing waiting are done; a few rounds pick up what the last of them found.
  while (waiting.length > 0) await Promise.all(Array.from({ length: AT_ONCE }, walker));
  return visited;
}

/** Retries a request that was refused by the rate limit. */
export async function fetchText(address: string): Promise<Visit> {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await fetch(ORIGIN + address, { redirect: 'manual', headers: { accept: '*/*' } });
    const type = answer.headers.get('content-type') ?? '';
    const isText = /text|json|xml|svg/.test(type);
    const text = isText ? await answer.text() : (await answer.arrayBuffer(), '');
    if (answer.status !== 503 || attempt === 5) {
      return { address, status: answer.status, headers: JSON.stringify([...answer.headers]), text };
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Addresses in a page that lead within the site, and those its forms can make with one choice. */
function linksIn({ address, text, headers }: Visit): readonly string[] {
  const location = /"location","([^"]+)"/.exec(headers)?.[1];
  const attributes = [...text.matchAll(/\b(?:href|src|action|content)=["']([^"'\s]+)["']/g)].map(
    ([, link = '']) => link,
  );
  const elements = [...text.matchAll(/<(?:loc|id|link)>([^<\s]+)</g)].map(([, link = '']) => link);
  return [...attributes, ...elements, ...formAddresses(address, text), ...(location ? [location] : [])]
    .map((link) => withinSite(link, address))
    .filter((link) => link !== null);
}

function formAddresses(address: string, html: string): readonly string[] {
  return [...html.matchAll(/<form[^>]*method="get"[^>]*>([\s\S]*?)<\/form>/g)].flatMap(([form, fields = '']) => {
    const action = /action="([^"]*)"/.exec(form)?.[1] ?? address.split('?')[0] ?? '';
    return [...fields.matchAll(/<select[^>]*name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g)].flatMap(
      ([, name = '', options = '']) =>
        [...options.matchAll(/<option[^>]*value="([^"]+)"/g)].map(
          ([, value = '']) => `${action}?${name}=${encodeURIComponent(value)}`,
        ),
    );
  });
}

function withinSite(link: string, from: string): string | null {
  const plain = link.replace(/&amp;/g, '&');
  if (!/^[/.?]|^https?:/.test(plain) || !URL.canParse(plain, ORIGIN + from)) return null;
  const { origin, pathname, search } = new URL(plain, ORIGIN + from);
  const isAsset = /\.(js|css|woff2?|map)$/.test(pathname) || /^\/(i18n|chunk)/.test(pathname);
  const isRoom = /\/(workspace|desk|account|sign-in|sign-out)(\/|$)/.test(pathname);
  return origin === ORIGIN && !isAsset && !isRoom ? pathname + search : null;
}

/** `/en/goals/3?country=TN` has the shape `/en/goals/*?country`. */
function shapeOf(address: string): string {
  const { pathname, searchParams } = new URL(ORIGIN + address);
  const path = pathname.replace(
    /\/(?:\d+|[A-Z]{2}|[0-9a-f-]{36}|(?<=organizations\/|good-practices\/|themes\/)[^/]+)(?=\/|$)/g,
    '/*',
  );
  return `${path}?${[...searchParams.keys()].sort().join('&')}`;
}
