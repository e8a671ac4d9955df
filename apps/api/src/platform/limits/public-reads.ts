import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../problems/domain-error';
import { costOfRead, type IsCached } from './cost-of-read';

/** Remote address of requests that pages and feeds make to the API within the process; no network client can have it. */
export const IN_PROCESS = 'in-process';

/** As the headers call it. */
const POLICY = '"public-reads"';
const MILLISECONDS = 1_000;

interface Counting {
  readonly count: ReturnType<FastifyInstance['createRateLimit']>;
  readonly isCached: IsCached;
}

/**
 * Limits how many uncached public reads one address may make per minute, so that no reader can keep the process busy. Cached
 * answers are not counted. See ADR 20.
 */
@Injectable()
export class PublicReads {
  private counting: Counting | null = null;

  /** Starts counting; before that nobody is refused. */
  begin(counting: Counting): void {
    this.counting = counting;
  }

  /** Counts a read and sets the RateLimit headers. Throws `too-many-requests` with the seconds to wait when none is left. */
  async admit(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (!this.counting || request.socket.remoteAddress === IN_PROCESS) return;
    const { count, isCached } = this.counting;
    for (let left = costOfRead(request.url, isCached); left > 0; left -= 1) {
      const result = await count(request);
      if (result.isAllowed) return;
      const { max, remaining, timeWindow, ttlInSeconds } = result;
      void reply.headers({
        'ratelimit-policy': `${POLICY};q=${String(max)};w=${String(timeWindow / MILLISECONDS)}`,
        ratelimit: `${POLICY};r=${String(remaining)};t=${String(ttlInSeconds)}`,
      });
      if (result.isExceeded) throw tooMany(ttlInSeconds);
    }
  }
}

function tooMany(retryAfterSeconds: number): DomainError {
  const detail = 'Too much was read from your network within a minute. Go on after the seconds in Retry-After.';
  return new DomainError('too-many-requests', { detail, retryAfterSeconds });
}
