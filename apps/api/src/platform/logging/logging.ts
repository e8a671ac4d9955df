import type { Params } from 'nestjs-pino';
import type { Configuration } from '../config/configuration';

/**
 * What is logged of a request: number, method, path and outcome. No query (searches), no header (cookies), no body (drafts),
 * no address.
 */
export function loggingOptions({ logLevel }: Configuration): Params {
  return {
    forRoutes: ['{*path}'],
    pinoHttp: {
      level: logLevel,
      customLogLevel: (_, response, error) => ((error ?? response.statusCode >= 500) ? 'error' : 'debug'),
      serializers: {
        req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
          id,
          method,
          path: url.split('?')[0],
        }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
    },
  };
}
