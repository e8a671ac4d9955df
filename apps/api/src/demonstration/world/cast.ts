import type { Language, OrganizationRole, OrganizationType, ReportState, StaffRole } from '@opev/domain';

/** Outcome of a scripted report; null: not written, so that it is due or missing. */
export type Outcome = Exclude<ReportState, 'superseded' | 'discarded'>;

/** An organization of a demonstration login: what awaits its people is scripted, not random. */
export interface CastOrganization {
  readonly name: string;
  readonly type: OrganizationType;
  readonly country: string;
  readonly language: Language;
  readonly isProtected: boolean;
  /** One row per commitment, one outcome per round, oldest first. */
  readonly script: readonly (readonly (Outcome | null)[])[];
}

const PUBLISHED_THREE_TIMES = ['published', 'published', 'published'] as const;

/** The organizations of the demonstration logins. */
export const CAST = [
  {
    name: 'Paper Lantern Women’s Circle (fictional)',
    type: 'womens-organization',
    country: 'TN',
    language: 'fr',
    isProtected: false,
    script: [
      [...PUBLISHED_THREE_TIMES, null],
      [...PUBLISHED_THREE_TIMES, null],
      [...PUBLISHED_THREE_TIMES, 'returned'],
      [...PUBLISHED_THREE_TIMES, 'draft'],
      [...PUBLISHED_THREE_TIMES, 'submitted'],
      [...PUBLISHED_THREE_TIMES, 'published'],
      ['published', null, 'published', 'approved'],
      ['published', 'published', 'withdrawn', null],
      [null, null, null, null],
    ],
  },
  {
    name: 'Three Bridges Youth Forum (fictional)',
    type: 'youth-organization',
    country: 'JO',
    language: 'en',
    isProtected: false,
    script: [
      [...PUBLISHED_THREE_TIMES, null],
      ['published', 'published', null, 'returned'],
      [...PUBLISHED_THREE_TIMES, 'draft'],
      [...PUBLISHED_THREE_TIMES, 'submitted'],
      [...PUBLISHED_THREE_TIMES, 'published'],
      [null, 'published', 'published', null],
    ],
  },
  {
    name: 'Quiet River Association (fictional)',
    type: 'ngo',
    country: 'IQ',
    language: 'ar',
    isProtected: true,
    script: [
      [...PUBLISHED_THREE_TIMES, null],
      [...PUBLISHED_THREE_TIMES, 'returned'],
      [...PUBLISHED_THREE_TIMES, 'draft'],
      ['published', 'published', null, 'submitted'],
      [...PUBLISHED_THREE_TIMES, 'published'],
      [null, null, 'published', null],
    ],
  },
] as const satisfies readonly CastOrganization[];

/** A person of a demonstration login, or of the observatory. */
export interface CastPerson {
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly staffRole: StaffRole | null;
  /** Membership in an organization of the cast, by its index; `isOver`: ended. */
  readonly belongs: { readonly to: number; readonly as: OrganizationRole; readonly isOver: boolean } | null;
}

const OBSERVATORY = { language: 'en', belongs: null } as const;

/** Roles instead of personal names. */
export const CAST_PEOPLE: readonly CastPerson[] = [
  {
    email: 'reporter@example.org',
    name: 'Reporter (fictional)',
    language: 'en',
    staffRole: null,
    belongs: { to: 0, as: 'reporter', isOver: false },
  },
  {
    email: 'manager@example.org',
    name: 'Manager (fictional)',
    language: 'en',
    staffRole: null,
    belongs: { to: 1, as: 'manager', isOver: false },
  },
  {
    email: 'reporter-ar@example.org',
    name: 'كاتبة تقارير (شخصية خيالية)',
    language: 'ar',
    staffRole: null,
    belongs: { to: 2, as: 'reporter', isOver: false },
  },
  { ...OBSERVATORY, email: 'reviewer@example.org', name: 'Reviewer (fictional)', staffRole: 'reviewer' },
  { ...OBSERVATORY, email: 'coordinator@example.org', name: 'Coordinator (fictional)', staffRole: 'coordinator' },
  {
    email: 'reviewer-conflict@example.org',
    name: 'Reviewer who once belonged to a signatory (fictional)',
    language: 'en',
    staffRole: 'reviewer',
    belongs: { to: 0, as: 'reporter', isOver: true },
  },
  {
    ...OBSERVATORY,
    email: 'reviewer-tunisia@example.org',
    name: 'Reviewer, Tunisia (fictional)',
    staffRole: 'reviewer',
  },
  { ...OBSERVATORY, email: 'reviewer-jordan@example.org', name: 'Reviewer, Jordan (fictional)', staffRole: 'reviewer' },
];
