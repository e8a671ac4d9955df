import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../problems/domain-error';

/** An entity tag of ours; a proxy that compresses may have made it weak, or have written the encoding behind it. */
const ENTITY_TAG = /^(?:W\/)?"(\d{1,9})(?:(?:--?|;)(?:gzip|br|deflate|zstd))?"$/;
/** For a header that names no version of ours: never equal to one. */
const NO_VERSION = -1;

/** The version a change was made against (`If-Match`); null when the caller did not say. */
export const SeenVersion = createParamDecorator((_: unknown, context: ExecutionContext): number | null => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  return header === undefined ? null : seenVersionOf(header);
});

/** `*` ("whatever there is") counts as not said: nothing is ever overwritten unseen. */
export function seenVersionOf(header: string): number | null {
  if (header.trim() === '*') return null;
  const match = ENTITY_TAG.exec(header.trim());
  return match ? Number(match[1]) : NO_VERSION;
}

/** Throws `version-required` or `version-stale` unless the caller saw the current version. */
export function requireVersion(seenVersion: number | null, currentVersion: number): void {
  if (seenVersion === null) throw new DomainError('version-required');
  if (seenVersion !== currentVersion) throw new DomainError('version-stale');
}
