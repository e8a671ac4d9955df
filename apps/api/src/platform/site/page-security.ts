import { createHash } from 'node:crypto';

/** Inline scripts Angular writes: the event contract that records early clicks, and its start. */
const RENDERERS_OWN = [/\bid="ng-event-dispatch-contract"/, /^window\.__jsaction_bootstrap\(/];
const INLINE_SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;

/** The only pages other sites may embed: they have no form, no session and no script. */
const FRAMEABLE = /^\/[a-z]{2}\/embed\//;

/** Whether a page (its path) may be embedded by another site. */
export function mayBeFramed(path: string): boolean {
  return FRAMEABLE.test(path);
}

/** Content security policy of embeddable pages: display only. */
export const FRAMED_POLICY = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "base-uri 'self'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ');

/** Content security policy of a page. Only Angular's own inline scripts are allowed, each by its hash. */
export function contentSecurityPolicy(html: string): string {
  const hashes = [...html.matchAll(INLINE_SCRIPT)]
    .filter(([, attributes = '', script = '']) => RENDERERS_OWN[0]?.test(attributes) || RENDERERS_OWN[1]?.test(script))
    .map(([, , script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  return [
    "default-src 'self'",
    ["script-src 'self'", ...new Set(hashes)].join(' '),
    // Charts and bars set their sizes in style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'self'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ');
}
