import { applyDecorators } from '@nestjs/common';
import { isDay, writtenDigits } from '@opev/domain';
import { Transform } from 'class-transformer';
import { registerDecorator, ValidateIf } from 'class-validator';

/** Validates only what was sent. Unlike `@IsOptional()`, an explicit null is not taken for absent. */
export const IsGiven = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

/** Validates unless the value is null: "not said yet". A missing one is still refused. */
export const IsSaid = (): PropertyDecorator => ValidateIf((_, value) => value !== null);

/** Takes a text as it was meant (see written-text.ts of the domain). What is no text stays as it is, for the validator to refuse. */
export const Normalized = (read: (text: string) => string): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? read(value) : value));

/** A query parameter that is a number, in any digits. What is not one stays as it is, for the validator to refuse. */
export const ToNumber = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => {
    const digits = typeof value === 'string' ? writtenDigits(value) : '';
    return /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : value;
  });

/** Text that PostgreSQL and every reader can hold: a string without NUL and without half characters. */
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
