import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { API_PREFIX } from '@opev/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ACCESS, type Access } from '../access/access';
import { PublicReads } from './public-reads';

const READING = ['GET', 'HEAD'];

/** Limits reads of the public API. Not the health checks, not routes that need a session; writes have limits of their own. */
@Injectable()
export class PublicReadsGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly reads: PublicReads,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    const isPublicRead = access === 'public' && READING.includes(request.method);
    if (isPublicRead && request.url.startsWith(`${API_PREFIX}/`))
      await this.reads.admit(request, http.getResponse<FastifyReply>());
    return true;
  }
}
