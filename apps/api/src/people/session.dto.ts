import { LIMITS, type ChangePassword, type SignIn } from '@opev/contract';
import { MinLength } from 'class-validator';
import { IsFilledText } from '../platform/validation/texts';

/** Only what could not be looked up is refused here; everything else is "wrong credentials", so that nothing is learnt. */
export class SignInDto implements SignIn {
  @IsFilledText(LIMITS.email)
  email: string;

  @IsFilledText(LIMITS.passwordMax)
  password: string;
}

export class ChangePasswordDto implements ChangePassword {
  @IsFilledText(LIMITS.passwordMax)
  currentPassword: string;

  @IsFilledText(LIMITS.passwordMax)
  @MinLength(LIMITS.passwordMin)
  newPassword: string;
}
