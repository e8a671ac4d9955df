import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { LIMITS } from '@opev/contract';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../platform/problems/domain-error';

/** The `Idempotency-Key` header; throws `idempotency-key-required` when it is missing or of a wrong length. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
  const key = typeof header === 'string' ? header.trim() : '';
  if (key.length >= LIMITS.idempotencyKeyMin && key.length <= LIMITS.idempotencyKeyMax) return key;
  throw new DomainError('idempotency-key-required');
});
