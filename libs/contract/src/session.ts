import type { StaffRole } from '@opev/domain';
import type { MembershipView, PersonView } from './organizations';

export interface SignIn {
  readonly email: string;
  readonly password: string;
  /** Whether the device may store a persistent device word; left out: no. */
  readonly isOwnDevice?: boolean;
}

export interface ChangePassword {
  readonly currentPassword: string;
  readonly newPassword: string;
}

/** Who is signed in, and as what. */
export interface SessionView {
  readonly person: PersonView;
  readonly memberships: readonly MembershipView[];
  readonly staffRole: StaffRole | null;
  readonly expiresAt: string;
}
