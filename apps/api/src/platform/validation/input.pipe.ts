import { Injectable, ValidationPipe, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import type { FieldProblem } from '@opev/contract';
import type { ValidationError } from 'class-validator';
import { DomainError } from '../problems/domain-error';
import { fieldProblems } from './field-problems';

/**
 * Validates all input against its DTO. Problems in bodies are addressed by JSON pointer, in queries as `?name`; an
 * impossible path parameter is the same "not found" as an unknown one.
 */
@Injectable()
export class InputPipe implements PipeTransform {
  private readonly body = pipe((errors) => new DomainError('invalid-input', { errors: problemsOf(errors) }));
  private readonly query = pipe(
    (errors) =>
      new DomainError('invalid-input', {
        errors: problemsOf(errors).map((problem) => ({ ...problem, pointer: `?${problem.pointer.slice(1)}` })),
      }),
  );
  private readonly path = pipe(() => new DomainError('not-found'));

  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    switch (metadata.type) {
      case 'body':
        if (typeof value !== 'object' || value === null || Array.isArray(value))
          throw new DomainError('malformed-request');
        if (isDeeperThan(DEEPEST_BODY, value)) throw new DomainError('malformed-request');
        return this.body.transform(value, metadata);
      case 'query':
        return this.query.transform(withoutLanguage(value), metadata);
      case 'param':
        return this.path.transform(value, metadata);
      case 'custom':
        return value;
    }
  }
}

/** At most so many problems are reported: an answer should not be larger than its request. */
const MOST_PROBLEMS = 100;

function problemsOf(errors: readonly ValidationError[]): readonly FieldProblem[] {
  return fieldProblems(errors.slice(0, MOST_PROBLEMS)).slice(0, MOST_PROBLEMS);
}

/** Depth limit: no DTO nests further, and deeper input would exhaust the stack of whatever walks through it. */
const DEEPEST_BODY = 8;

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner));
}

/** Every route accepts `?lang=`, which ReaderLanguage reads; DTOs need not declare it. */
function withoutLanguage(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'lang'));
}

function pipe(exceptionFactory: (errors: ValidationError[]) => Error): ValidationPipe {
  return new ValidationPipe({ transform: true, whitelist: true, forbidNonWhitelisted: true, exceptionFactory });
}
