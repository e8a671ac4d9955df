import { applyDecorators } from '@nestjs/common';
import { IsDefined, IsNotEmpty, MaxLength } from 'class-validator';
import { IsCleanText } from './decorators';

// Of several broken rules the one registered last is reported: the plainest comes last.

/** A text that must be sent but may be empty, of at most so many characters. */
export const IsText = (maxLength: number): PropertyDecorator =>
  applyDecorators(MaxLength(maxLength), IsCleanText(), IsDefined());

/** A text that must say something, of at most so many characters. */
export const IsFilledText = (maxLength: number): PropertyDecorator =>
  applyDecorators(MaxLength(maxLength), IsCleanText(), IsNotEmpty(), IsDefined());
