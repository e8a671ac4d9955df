import rateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Configuration } from '../config/configuration';
import { CONFIGURATION } from '../config/configuration.token';
import type { IsCached } from './cost-of-read';
import { CountsOfAMinute } from './counts-of-a-minute';
import { PublicReads } from './public-reads';

/** An IPv6 network: whoever has one address there has them all. */
const NETWORK_BITS = 64;

/** Limits public reads per address as configured; the address is the one trusted proxies report. */
export async function limitPublicReads(app: NestFastifyApplication, isCached: IsCached): Promise<void> {
  const { publicReadsPerMinute: max } = app.get<Configuration>(CONFIGURATION);
  if (max === 0) return;
  await app.register(rateLimit, {
    global: false,
    max,
    timeWindow: 60_000,
    ipv6Subnet: NETWORK_BITS,
    store: CountsOfAMinute,
  });
  const count = app.getHttpAdapter().getInstance().createRateLimit();
  app.get(PublicReads).begin({ count, isCached });
}
