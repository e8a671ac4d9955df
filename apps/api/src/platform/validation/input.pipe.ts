import { Injectable, ValidationPipe, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import type { FieldProblem } from '@opev/contract';
import type { ValidationError } from 'class-validator';
import { DomainError } from '../problems/domain-error';
import { fieldProblems } from './field-problems';

/**
 * Checks everything that comes in against its DTO. Bodies point at fields by JSON pointer, queries as `?name`; a path
 * parameter that cannot be right is the same "not found" as one that is unknown.
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

/** Nobody mends more at once; and an answer should not be larger than its question. */
const MOST_PROBLEMS = 100;

function problemsOf(errors: readonly ValidationError[]): readonly FieldProblem[] {
  return fieldProblems(errors.slice(0, MOST_PROBLEMS)).slice(0, MOST_PROBLEMS);
}

/** No input of ours nests further; what does would exhaust the stack of those who walk through it. */
const DEEPEST_BODY = 8;

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner));
}

/** `?lang=` is everybody's and read by ReaderLanguage; DTOs need not repeat it. */
function withoutLanguage(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'lang'));
}

function pipe(exceptionFactory: (errors: ValidationError[]) => Error): ValidationPipe {
  return new ValidationPipe({ transform: true, whitelist: true, forbidNonWhitelisted: true, exceptionFactory });
}
