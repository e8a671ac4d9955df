import type { CookieSerializeOptions } from '@fastify/cookie';
import { API_PREFIX, SESSION_PATHS } from '@opev/contract';
import type { Configuration } from '../platform/config/configuration';
import { KNOWN_DAYS } from './known-devices.service';

export const DEVICE_COOKIE = 'opev_device';

/** Sent with sign-in requests only. A session cookie; persistent only when the person says that the device is their own. */
export function deviceCookieOptions(
  { publicOrigin }: Configuration,
  { isOwnDevice }: { readonly isOwnDevice: boolean },
): CookieSerializeOptions {
  return {
    path: API_PREFIX + SESSION_PATHS.session,
    httpOnly: true,
    sameSite: 'strict',
    secure: publicOrigin.startsWith('https:'),
    ...(isOwnDevice ? { maxAge: KNOWN_DAYS * 86_400 } : {}),
  };
}
