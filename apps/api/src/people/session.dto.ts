import { LIMITS, type ChangePassword, type SignIn } from '@opev/contract';
import { IsBoolean, MinLength } from 'class-validator';
import { IsGiven } from '../platform/validation/decorators';
import { IsEmailAddress, IsSecret } from '../platform/validation/texts';

/** Refuses only values that cannot be looked up; everything else is "wrong credentials", so that nothing is disclosed. */
export class SignInDto implements SignIn {
  @IsEmailAddress(LIMITS.email)
  email: string;

  @IsSecret(LIMITS.passwordMax)
  password: string;

  @IsGiven()
  @IsBoolean()
  isOwnDevice?: boolean;
}

export class ChangePasswordDto implements ChangePassword {
  @IsSecret(LIMITS.passwordMax)
  currentPassword: string;

  @IsSecret(LIMITS.passwordMax)
  @MinLength(LIMITS.passwordMin)
  newPassword: string;
}
