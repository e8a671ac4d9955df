import { isDay } from '@opev/domain';
import { Transform } from 'class-transformer';
import { registerDecorator, ValidateIf } from 'class-validator';

/** Validates only what was sent. Unlike `@IsOptional()`, an explicit null is not taken for absent. */
export const IsGiven = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

/** Validates unless the value is null: "not said yet". A missing one is still refused. */
export const IsSaid = (): PropertyDecorator => ValidateIf((_, value) => value !== null);

/** A query parameter that is a number. What is not one stays as it is, for the validator to refuse. */
export const ToNumber = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value,
  );

/** Text that PostgreSQL and every reader can hold: a string without NUL and without half characters. */
export const IsCleanText = (): PropertyDecorator =>
  rule('isCleanText', 'must be text without NUL or broken characters', (value) => isCleanText(value));

/** A calendar date `YYYY-MM-DD` that exists. */
export const IsDay = (): PropertyDecorator =>
  rule('isDay', 'must be a calendar date, YYYY-MM-DD', (value) => typeof value === 'string' && isDay(value));

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
