import { createHash } from 'node:crypto';

/** Inline scripts the renderer itself writes: the listener that keeps early clicks, and its start. */
const RENDERERS_OWN = [/\bid="ng-event-dispatch-contract"/, /^window\.__jsaction_bootstrap\(/];
const INLINE_SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;

/** The only pages other sites may show in a frame: they have no form, no session and no script. */
const FRAMEABLE = /^\/[a-z]{2}\/embed\//;

/** Whether a page (its path) is made to stand in a frame on another site. */
export function mayBeFramed(path: string): boolean {
  return FRAMEABLE.test(path);
}

/** What a browser may do with a page that stands in a frame on another site: be looked at. */
export const FRAMED_POLICY = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "base-uri 'self'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ');

/** What a browser may do with this page. Only the renderer's own inline scripts are let through, each by its hash. */
export function contentSecurityPolicy(html: string): string {
  const hashes = [...html.matchAll(INLINE_SCRIPT)]
    .filter(([, attributes = '', script = '']) => RENDERERS_OWN[0]?.test(attributes) || RENDERERS_OWN[1]?.test(script))
    .map(([, , script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  return [
    "default-src 'self'",
    ["script-src 'self'", ...new Set(hashes)].join(' '),
    // Charts and bars carry their sizes in style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'self'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** What a browser may do with an answer that is no page: nothing. */
export const NO_PAGE_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** The headers of everything that is answered; the host's other names are not ours to speak for. A page never tells another site where its reader came from. */
export function securityHeaders(publicOrigin: string): Readonly<Record<string, string>> {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    ...(publicOrigin.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}

/** The headers of answers that are no pages. */
export function noPageHeaders(publicOrigin: string): Readonly<Record<string, string>> {
  return { ...securityHeaders(publicOrigin), 'content-security-policy': NO_PAGE_POLICY };
}
