/** Content security policy of answers that are not pages: nothing is allowed. */
export const NO_PAGE_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** Security headers of every answer, for this host only. Pages never send a referrer to other sites. */
export function securityHeaders(publicOrigin: string): Readonly<Record<string, string>> {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    ...(publicOrigin.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}

/** Security headers of answers that are not pages. */
export function noPageHeaders(publicOrigin: string): Readonly<Record<string, string>> {
  return { ...securityHeaders(publicOrigin), 'content-security-policy': NO_PAGE_POLICY };
}
