import type { CookieSerializeOptions } from '@fastify/cookie';
import { API_PREFIX } from '@opev/contract';
import type { Configuration } from '../config/configuration';

export const SESSION_COOKIE = 'opev_session';

/** The path keeps the cookie off every public page; scripts never see it. Without `expires` it ends with the browser. */
export function sessionCookieOptions(configuration: Configuration, expires?: Date): CookieSerializeOptions {
  return {
    path: API_PREFIX,
    httpOnly: true,
    sameSite: 'strict',
    secure: configuration.publicOrigin.startsWith('https:'),
    ...(expires ? { expires } : {}),
  };
}
