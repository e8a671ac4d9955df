import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../problems/domain-error';
import { costOfRead, type IsCached } from './cost-of-read';

/** In place of an address, for what a page or a feed asks of the API within the process: nothing on the network has it. */
export const IN_PROCESS = 'in-process';

/** As the headers call it. */
const POLICY = '"public-reads"';
const MILLISECONDS = 1_000;

interface Counting {
  readonly count: ReturnType<FastifyInstance['createRateLimit']>;
  readonly isCached: IsCached;
}

/**
 * How much one address may read per minute that has to be made for it. Without it one reader could keep the process busy;
 * what is kept is answered without asking here. See ADR 20.
 */
@Injectable()
export class PublicReads {
  private counting: Counting | null = null;

  /** From now on reads are counted; without it nobody is refused. */
  begin(counting: Counting): void {
    this.counting = counting;
  }

  /**
   * Counts a read, and says in the answer's headers how many are left. Throws `too-many-requests` when none is, with the
   * seconds until there are some again.
   */
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
