import type { Day, OrganizationRole, StaffRole } from './vocabulary';

/** A person's membership in one organization. */
export interface Membership {
  readonly organizationId: string;
  readonly role: OrganizationRole;
  /** Day on which it ended; null = still belongs. Kept for ever: nobody judges an organization they once belonged to. */
  readonly until: Day | null;
}

/** A signed-in person; a visitor is null. */
export interface Actor {
  readonly personId: string;
  readonly staffRole: StaffRole | null;
  readonly memberships: readonly Membership[];
}

/** The organization an action is about; null = none in particular. */
export interface Subject {
  readonly organizationId: string | null;
}

/** How far a grant reaches: every organization, the person's own ones, or all but those they belong or belonged to. */
export type Reach = 'any' | 'own' | 'not-own';

/** Who may do one thing; a role that is not named may not. */
export interface Grants {
  readonly visitor?: 'any';
  readonly reporter?: 'any' | 'own';
  readonly manager?: 'any' | 'own';
  readonly reviewer?: 'any' | 'not-own';
  readonly coordinator?: 'any' | 'not-own';
}

const EVERYONE = { visitor: 'any', reporter: 'any', manager: 'any', reviewer: 'any', coordinator: 'any' } as const;
const ORGANIZATION = { reporter: 'own', manager: 'own' } as const;
const STAFF = { reviewer: 'any', coordinator: 'any' } as const;
const UNINVOLVED_STAFF = { reviewer: 'not-own', coordinator: 'not-own' } as const;
const COORDINATOR = { coordinator: 'any' } as const;
const MANAGER_AND_COORDINATOR = { manager: 'own', coordinator: 'any' } as const;

/** The permission table, one row per action; anything else is refused. */
export const ACTIONS = {
  'public.read': EVERYONE,

  'workspace.enter': { reporter: 'any', manager: 'any' },
  'desk.enter': STAFF,

  'report.write': ORGANIZATION,
  'report.submit': ORGANIZATION,
  'report.correct': ORGANIZATION,
  // Recall, ask back, and discard.
  'report.recall': ORGANIZATION,
  'report.discard': ORGANIZATION,
  // Drafts are readable by the organization only; staff read from the submission on.
  'report.read-draft': ORGANIZATION,
  'report.read': { ...ORGANIZATION, ...STAFF },
  'report.review': UNINVOLVED_STAFF,
  'report.return': UNINVOLVED_STAFF,
  'report.approve': UNINVOLVED_STAFF,
  'report.publish': UNINVOLVED_STAFF,
  'report.withdraw': { ...ORGANIZATION, ...UNINVOLVED_STAFF },

  'commitment.read': { ...ORGANIZATION, ...STAFF },
  'commitment.write': MANAGER_AND_COORDINATOR,
  'people.read': { ...ORGANIZATION, ...STAFF },
  'people.write': MANAGER_AND_COORDINATOR,
  'protection.read': { ...ORGANIZATION, ...STAFF },
  'protection.write': MANAGER_AND_COORDINATOR,

  'plan.read-settings': STAFF,
  'plan.write': COORDINATOR,
  'round.read-settings': STAFF,
  'round.write': COORDINATOR,
  'signatory.read-settings': STAFF,
  'signatory.write': COORDINATOR,
  'staff.read': STAFF,
  'staff.write': COORDINATOR,
  'settings.read': STAFF,
  'settings.write': COORDINATOR,

  'report.read-history': { ...ORGANIZATION, ...STAFF },
  'organization.read-audit': { manager: 'own', ...STAFF },
  'audit.read': STAFF,
} as const satisfies Readonly<Record<string, Grants>>;
export type Action = keyof typeof ACTIONS;

const NOBODYS: Subject = { organizationId: null };

/** Whether a person (null = visitor) may do something to a thing of an organization. Refusals are answered like "does not exist". */
export function may(actor: Actor | null, action: Action, subject: Subject = NOBODYS): boolean {
  const grants: Grants = ACTIONS[action];
  if (grants.visitor === 'any') return true;
  if (actor === null) return false;
  return mayAsStaff(actor, grants, subject) || mayAsMember(actor, grants, subject);
}

/**
 * Whether an action is refused only because the person belongs or belonged to the organization: then they may be told so,
 * because as staff they see the thing anyway.
 */
export function isRefusedAsOwn(actor: Actor | null, action: Action, { organizationId }: Subject): boolean {
  if (!actor?.staffRole || organizationId === null || may(actor, action, { organizationId })) return false;
  const grants: Grants = ACTIONS[action];
  return grants[actor.staffRole] === 'not-own' && everBelongedTo(actor, organizationId);
}

/** Whether a person belongs to an organization now. */
export function belongsTo(actor: Actor, organizationId: string): boolean {
  return actor.memberships.some(
    (membership) => membership.organizationId === organizationId && membership.until === null,
  );
}

/** Whether a person belongs or once belonged to an organization. */
export function everBelongedTo(actor: Actor, organizationId: string): boolean {
  return actor.memberships.some((membership) => membership.organizationId === organizationId);
}

function mayAsStaff(actor: Actor, grants: Grants, { organizationId }: Subject): boolean {
  const reach = actor.staffRole ? grants[actor.staffRole] : undefined;
  if (reach !== 'not-own') return reach === 'any';
  return organizationId !== null && !everBelongedTo(actor, organizationId);
}

function mayAsMember(actor: Actor, grants: Grants, { organizationId }: Subject): boolean {
  return actor.memberships.some((membership) => {
    if (membership.until !== null) return false;
    const reach = grants[membership.role];
    return reach === 'any' || (reach === 'own' && membership.organizationId === organizationId);
  });
}
