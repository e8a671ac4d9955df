import type { CookieSerializeOptions } from '@fastify/cookie';
import { API_PREFIX } from '@opev/contract';
import type { Configuration } from '../config/configuration';

export const SESSION_COOKIE = 'opev_session';

/** The path keeps the cookie off public pages, HttpOnly keeps it from scripts, and without an expiry it ends with the browser. */
export function sessionCookieOptions(configuration: Configuration): CookieSerializeOptions {
  return {
    path: API_PREFIX,
    httpOnly: true,
    sameSite: 'strict',
    secure: configuration.publicOrigin.startsWith('https:'),
  };
}
