import { applyDecorators } from '@nestjs/common';
import { isDay, writtenDigits } from '@opev/domain';
import { Transform } from 'class-transformer';
import { registerDecorator, ValidateIf } from 'class-validator';

/** Validates a property only when it is present. Unlike `@IsOptional()`, an explicit null is not treated as absent. */
export const IsGiven = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

/** Validates unless the value is null ("not said yet"). A missing value is still refused. */
export const IsSaid = (): PropertyDecorator => ValidateIf((_, value) => value !== null);

/**
 * Normalizes a text before validation (see written-text.ts of the domain). Other values stay as they are, for the validator
 * to refuse.
 */
export const Normalized = (read: (text: string) => string): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? read(value) : value));

/** Parses a numeric query parameter, in any digits. Other values stay as they are, for the validator to refuse. */
export const ToNumber = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => {
    const digits = typeof value === 'string' ? writtenDigits(value) : '';
    return /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : value;
  });

/** A string without NUL and without lone surrogates, which PostgreSQL can store. */
export const IsCleanText = (): PropertyDecorator =>
  rule('isCleanText', 'must be text without NUL or broken characters', (value) => isCleanText(value));

/** A calendar date `YYYY-MM-DD` that exists, in any digits. */
export const IsDay = (): PropertyDecorator =>
  applyDecorators(
    Normalized(writtenDigits),
    rule('isDay', 'must be a calendar date, YYYY-MM-DD', (value) => typeof value === 'string' && isDay(value)),
  );

export function isCleanText(value: unknown): value is string {
  return typeof value === 'string' && !value.includes('\0') && value.isWellFormed();
}

/** A property rule under a name; its code on the wire is in field-problems.ts. */
export function rule(name: string, message: string, validate: (value: unknown) => boolean): PropertyDecorator {
  return (target, propertyName) => {
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(propertyName),
      validator: { validate, defaultMessage: () => `$property ${message}` },
    });
  };
}
