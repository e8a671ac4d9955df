import { addDays, type Language } from '@opev/domain';
import { workingHourOf } from './calendar';
import { CAST_PEOPLE } from './cast';
import { opening, type DemonstrationOrganization, type Era } from './organizations';
import { Chance } from './random';
import type { DemonstrationMembershipRow, DemonstrationPersonRow } from './rows';

/** The fictional people, where they belong, and who may write and who decide. */
export interface People {
  readonly people: readonly DemonstrationPersonRow[];
  readonly memberships: readonly DemonstrationMembershipRow[];
  /** Who writes an organization's reports. */
  readonly authors: ReadonlyMap<string, readonly string[]>;
  /** The observatory's people who may decide on an organization's reports: those who never belonged to it. */
  readonly reviewersOf: (organizationId: string) => readonly string[];
}

const SHARE_WITH_MANAGER = 0.35;
/** Roles instead of names, so that nobody looks for these people. */
const NAMES: Readonly<Record<Language, string>> = {
  en: 'Author {n} (fictional)',
  fr: 'Autrice {n} (personne fictive)',
  ar: 'كاتبة {n} (شخصية خيالية)',
  es: 'Autora {n} (persona ficticia)',
  ca: 'Autora {n} (persona fictícia)',
};

/** The people of the demonstration logins, and one or two for every other organization. */
export function drawPeople(organizations: readonly DemonstrationOrganization[], era: Era): People {
  const chance = new Chance('people');
  const cast = drawCastPeople(organizations, era, chance);
  const others = organizations
    .filter((organization) => organization.cast === null && organization.fate !== 'applied')
    .flatMap((organization, index) => drawMembers(organization, index + 1, chance));
  const all = [...cast, ...others];
  const memberships = all.flatMap(({ membership }) => membership ?? []);
  const staff = all.flatMap(({ person }) => (person.staffRole === null ? [] : [person.id]));
  return {
    people: all.map(({ person }) => person),
    memberships,
    authors: authorsOf(memberships, staff),
    reviewersOf: (organizationId) =>
      staff.filter((id) => !memberships.some((one) => one.personId === id && one.organizationId === organizationId)),
  };
}

interface PersonAndPlace {
  readonly person: DemonstrationPersonRow;
  readonly membership: DemonstrationMembershipRow | null;
}

function drawCastPeople(
  organizations: readonly DemonstrationOrganization[],
  { rounds }: Era,
  chance: Chance,
): PersonAndPlace[] {
  return CAST_PEOPLE.map(({ email, name, language, staffRole, belongs }) => {
    const since = addDays(opening(rounds, 0), -28);
    const person = { id: chance.uuid(), email, name, language, staffRole, createdAt: workingHourOf(since, chance) };
    const organizationId = belongs ? organizations[belongs.to]?.id : undefined;
    if (!belongs || !organizationId) return { person, membership: null };
    const until = belongs.isOver ? addDays(since, 14) : null;
    return {
      person,
      membership: { id: chance.uuid(), personId: person.id, organizationId, role: belongs.as, since, until },
    };
  });
}

function drawMembers(organization: DemonstrationOrganization, number: number, chance: Chance): PersonAndPlace[] {
  const reporter = drawMember(organization, { kind: 'reporter', number }, chance);
  const manager = drawMember(organization, { kind: 'manager', number }, chance);
  return chance.happens(SHARE_WITH_MANAGER) ? [reporter, manager] : [reporter];
}

function drawMember(
  { id: organizationId, language, activeFrom, appliedOn, leftOn }: DemonstrationOrganization,
  { kind, number }: { kind: 'reporter' | 'manager'; number: number },
  chance: Chance,
): PersonAndPlace {
  const since = activeFrom ?? appliedOn;
  const label = String(number).padStart(3, '0');
  const person: DemonstrationPersonRow = {
    id: chance.uuid(),
    email: `${kind}-${label}@example.org`,
    name: NAMES[language].replace('{n}', kind === 'manager' ? `${label} b` : label),
    language,
    staffRole: null,
    createdAt: workingHourOf(since, chance),
  };
  return {
    person,
    membership: { id: chance.uuid(), personId: person.id, organizationId, role: kind, since, until: leftOn },
  };
}

/** Who writes for each organization: its people, but for those who work at the observatory now. */
function authorsOf(
  memberships: readonly DemonstrationMembershipRow[],
  staff: readonly string[],
): Map<string, string[]> {
  const authors = new Map<string, string[]>();
  for (const { organizationId, personId } of memberships) {
    if (!staff.includes(personId)) authors.set(organizationId, [...(authors.get(organizationId) ?? []), personId]);
  }
  return authors;
}
