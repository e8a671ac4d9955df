import { applyDecorators } from '@nestjs/common';
import { isBlank, writtenText, writtenToken } from '@opev/domain';
import { IsDefined, IsNotEmpty, MaxLength } from 'class-validator';
import { isCleanText, IsCleanText, Normalized } from './decorators';

// Of several broken rules the one registered last is reported: the plainest comes last.

/** A text that must be sent but may be empty, of at most so many characters; kept as `writtenText` has it. */
export const IsText = (maxLength: number): PropertyDecorator =>
  applyDecorators(Normalized(writtenText), MaxLength(maxLength), IsCleanText(), IsDefined());

/** A text that must say something, of at most so many characters; kept as `writtenText` has it. */
export const IsFilledText = (maxLength: number): PropertyDecorator =>
  applyDecorators(
    Normalized((text) => (isBlank(text) && isCleanText(text) ? '' : writtenText(text))),
    IsSecret(maxLength),
  );

/** A link, which must be sent but may be empty. Nothing invisible is in an address. */
export const IsLink = (maxLength: number): PropertyDecorator =>
  applyDecorators(Normalized(writtenToken), MaxLength(maxLength), IsCleanText(), IsDefined());

/** An e-mail address that must be there; whether there is one like it is not asked here. */
export const IsEmailAddress = (maxLength: number): PropertyDecorator =>
  applyDecorators(Normalized(writtenToken), IsSecret(maxLength));

/** A text that must be there and is taken as it was typed, to the last mark: a password. */
export const IsSecret = (maxLength: number): PropertyDecorator =>
  applyDecorators(MaxLength(maxLength), IsCleanText(), IsNotEmpty(), IsDefined());
