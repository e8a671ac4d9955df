import { HttpException } from '@nestjs/common';
import type { ProblemCode } from '@opev/contract';
import { DatabaseError } from 'pg';
import {
  CannotExecuteNotConnectedError,
  ConnectionIsNotSetError,
  QueryFailedError,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
  TransactionNotStartedError,
} from 'typeorm';
import { DomainError } from './domain-error';

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'malformed-request',
  401: 'not-signed-in',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'body-too-large',
  414: 'malformed-request',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
  431: 'malformed-request',
  503: 'unavailable',
};

/** Constraints that correct callers can violate by concurrent requests; all others are ours to prevent. */
const BY_CONSTRAINT: Readonly<Record<string, ProblemCode>> = {
  uq_report_published: 'conflict',
  uq_report_in_work: 'conflict',
  uq_commitment_standing: 'conflict',
  uq_membership_current: 'conflict',
  uq_idempotency_key: 'conflict',
  pk_idempotency_key: 'conflict',
  uq_person_email: 'conflict',
  uq_organization_slug: 'conflict',
};

/**
 * States in which the database cannot answer for the moment: connection lost, shutting down or starting, a statement
 * stopped for taking too long, no resources, a lock not to be had, a transaction left idle, a standby that only reads.
 */
const UNAVAILABLE = ['08', '57', '53', '55P03', '25P03', '25006'];

/** Network errors when the database cannot be reached. */
const NO_WAY = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
];

/**
 * TypeORM's errors when a connection was lost between two statements of a transaction, or before the first: it releases the
 * connection at once and refuses later statements itself.
 */
const LET_GO = [
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
  TransactionNotStartedError,
  CannotExecuteNotConnectedError,
  ConnectionIsNotSetError,
];

/** The driver's errors without a code when a connection is lost, closed or silent. */
const LOST =
  /Connection terminated|timeout e(xceeded|xpired)|Client has encountered a connection error|Client was closed|Query read timeout|Cannot use a pool after calling end/;

/** The refusal for an error; null for an unexpected one. */
export function toDomainError(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  if (error instanceof QueryFailedError) return fromDatabase(error.driverError);
  const status = error instanceof HttpException ? error.getStatus() : fastifyStatus(error);
  const code = status === null ? undefined : BY_STATUS[status];
  if (code) return new DomainError(code);
  // PostgreSQL's own refusal comes unwrapped only before a connection stands.
  return error instanceof DatabaseError || isConnectionLoss(error) ? new DomainError('unavailable') : null;
}

function fromDatabase(error: { code?: string; constraint?: string }): DomainError | null {
  const known = error.constraint ? BY_CONSTRAINT[error.constraint] : undefined;
  if (known) return new DomainError(known);
  const sqlState = error.code ?? '';
  // Class 22: a value PostgreSQL cannot hold (NUL byte, malformed uuid, number out of range).
  if (sqlState.startsWith('22')) return new DomainError('malformed-request');
  // Serialization failure and deadlock: asking again is right.
  if (sqlState === '40001' || sqlState === '40P01') return new DomainError('conflict');
  if (UNAVAILABLE.some((state) => sqlState.startsWith(state))) return new DomainError('unavailable');
  return isConnectionLoss(error) ? new DomainError('unavailable') : null;
}

function fastifyStatus(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('statusCode' in error)) return null;
  return String(error.code).startsWith('FST_') && typeof error.statusCode === 'number' ? error.statusCode : null;
}

function isConnectionLoss(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const code = 'code' in error ? String(error.code) : '';
  const message = 'message' in error ? String(error.message) : '';
  return NO_WAY.includes(code) || LET_GO.some((kind) => error instanceof kind) || LOST.test(message);
}
