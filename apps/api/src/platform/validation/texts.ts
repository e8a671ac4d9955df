import { applyDecorators } from '@nestjs/common';
import { isBlank, writtenText, writtenToken } from '@opev/domain';
import { IsDefined, IsNotEmpty, MaxLength } from 'class-validator';
import { isCleanText, IsCleanText, Normalized } from './decorators';

// Of several broken rules the one registered last is reported: the plainest comes last.

/** A required text that may be empty, limited in length; normalized by `writtenText`. */
export const IsText = (maxLength: number): PropertyDecorator =>
  applyDecorators(Normalized(writtenText), MaxLength(maxLength), IsCleanText(), IsDefined());

/** A required text that is not blank, limited in length; normalized by `writtenText`. */
export const IsFilledText = (maxLength: number): PropertyDecorator =>
  applyDecorators(
    Normalized((text) => (isBlank(text) && isCleanText(text) ? '' : writtenText(text))),
    IsSecret(maxLength),
  );

/** A required link that may be empty; invisible characters are removed. */
export const IsLink = (maxLength: number): PropertyDecorator =>
  applyDecorators(Normalized(writtenToken), MaxLength(maxLength), IsCleanText(), IsDefined());

/** A required e-mail address; whether it exists is not checked. */
export const IsEmailAddress = (maxLength: number): PropertyDecorator =>
  applyDecorators(Normalized(writtenToken), IsSecret(maxLength));

/** A required text that is not normalized at all: a password. */
export const IsSecret = (maxLength: number): PropertyDecorator =>
  applyDecorators(MaxLength(maxLength), IsCleanText(), IsNotEmpty(), IsDefined());
