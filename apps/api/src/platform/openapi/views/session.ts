import {
  LIMITS,
  SAVED_LISTS,
  type ChangePassword,
  type MembershipView,
  type PersonView,
  type SavedViewView,
  type SaveView,
  type SessionView,
  type SignIn,
} from '@opev/contract';
import { LANGUAGES, ORGANIZATION_ROLES, STAFF_ROLES } from '@opev/domain';
import { boolean, instant, listOf, nullable, object, oneOf, optional, text, uuid, view } from '../schema';

const person = view<PersonView>('Person', { id: uuid(), name: text(), email: text(), language: oneOf(LANGUAGES) });

const membership = view<MembershipView>('Membership', {
  organization: object({ id: uuid(), slug: text(), name: text() }),
  role: oneOf(ORGANIZATION_ROLES),
});

export const sessionSchema = view<SessionView>('Session', {
  person,
  memberships: listOf(membership),
  staffRole: nullable(oneOf(STAFF_ROLES)),
  expiresAt: instant(),
});

const password = text(undefined, { minLength: LIMITS.passwordMin, maxLength: LIMITS.passwordMax });

export const signInSchema = view<SignIn>('SignIn', {
  email: text(undefined, { maxLength: LIMITS.email }),
  password: text(undefined, { maxLength: LIMITS.passwordMax }),
  isOwnDevice: optional(
    boolean('Whether it may keep a word by which it is known again: 180 days, else until the browser is closed.'),
  ),
});

export const changePasswordSchema = view<ChangePassword>('ChangePassword', {
  currentPassword: text(),
  newPassword: password,
});

export const savedViewSchema = view<SavedViewView>('SavedView', {
  id: uuid(),
  name: text(),
  query: text("Query of the list's address, without its page."),
});

export const saveViewSchema = view<SaveView>('SaveView', {
  list: oneOf(SAVED_LISTS),
  name: text(undefined, { maxLength: LIMITS.savedViewName }),
  query: text(undefined, { maxLength: LIMITS.savedViewQuery }),
});
