import type { Day, OrganizationRole } from '@opev/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { MembershipEntity } from '../people/membership.entity';
import { hashPassword } from '../people/passwords';
import { PersonEntity } from '../people/person.entity';
import { writeAudit } from '../platform/audit/audit';
import { CommandFailure } from './command';
import { newPassword } from './new-password';
import type { UserAddRequest } from './user-add-request';

/** Dependencies of adding a person. */
export interface AddingMeans {
  readonly dataSource: DataSource;
  readonly today: Day;
  /** Called once, after everything else was validated. */
  readonly askPassword: () => Promise<string>;
}

/** The result. */
export interface Added {
  readonly isNewPerson: boolean;
  /** Name of the organization they are a member of now; null: none was requested. */
  readonly organizationName: string | null;
  /** Set where one was generated; to be shown once. */
  readonly generatedPassword: string | null;
}

/** Adds a person, or gives an existing one a membership. Throws a CommandFailure for any obstacle, having written nothing. */
export async function addUser(request: UserAddRequest, means: AddingMeans): Promise<Added> {
  const { dataSource } = means;
  const place = await findPlace(request, dataSource.manager);
  const known = await dataSource.getRepository(PersonEntity).findOneBy({ email: request.email });
  if (known) {
    await giveKnownPersonPlace(request, { known, place }, means);
    return { isNewPerson: false, organizationName: place?.name ?? null, generatedPassword: null };
  }
  const { name, language, email, staffRole, generatesPassword } = request;
  if (name === null || language === null) {
    throw new CommandFailure(`Nobody has the address ${email} yet: a new person needs --name and --language.`);
  }
  const password = await newPassword({ email, name }, generatesPassword ? null : means.askPassword);
  const person = { name, language, email, staffRole, passwordHash: await hashPassword(password) };
  await dataSource.transaction(async (manager) => {
    const personId = await insertPerson(manager, person);
    const detail = { staffRole };
    await writeAudit(manager, {
      actorId: null,
      action: 'person.added',
      subjectType: 'person',
      subjectId: personId,
      detail,
    });
    if (place) await insertMembership(manager, { personId, place, since: means.today });
  });
  return {
    isNewPerson: true,
    organizationName: place?.name ?? null,
    generatedPassword: generatesPassword ? password : null,
  };
}

interface Place {
  readonly organizationId: string;
  readonly name: string;
  readonly role: OrganizationRole;
}

async function findPlace({ place }: UserAddRequest, manager: EntityManager): Promise<Place | null> {
  if (!place) return null;
  const [organization] = await manager.query<{ id: string; name: string; lifecycle: string }[]>(
    'select id, name, lifecycle from organization where slug = $1',
    [place.slug],
  );
  if (!organization)
    throw new CommandFailure(
      `There is no organisation ${JSON.stringify(place.slug)}; --organization takes its slug, as in the address of its page.`,
    );
  if (organization.lifecycle === 'left')
    throw new CommandFailure(`${organization.name} has left the Plan; nobody can be added to it.`);
  return { organizationId: organization.id, name: organization.name, role: place.role };
}

interface KnownPerson {
  readonly known: PersonEntity;
  readonly place: Place | null;
}

async function giveKnownPersonPlace(
  request: UserAddRequest,
  { known, place }: KnownPerson,
  { dataSource, today }: AddingMeans,
): Promise<void> {
  const { email, name, language, staffRole, generatesPassword } = request;
  if (known.deactivatedAt !== null)
    throw new CommandFailure(`The person with the address ${email} was deactivated; nothing was changed.`);
  if (!place || name !== null || language !== null || staffRole !== null || generatesPassword) {
    throw new CommandFailure(
      `There is a person with the address ${email} already. To give them a place in an organisation, give only --email, --organization and --role; for a new password: npm run user:password.`,
    );
  }
  await dataSource.transaction(async (manager) => {
    await insertMembership(manager, { personId: known.id, place, since: today });
  });
}

type NewPerson = Pick<PersonEntity, 'name' | 'language' | 'email' | 'staffRole' | 'passwordHash'>;

/** Handles a person with the same address who was added while the password was typed. */
async function insertPerson(manager: EntityManager, person: NewPerson): Promise<string> {
  const { raw } = await manager
    .createQueryBuilder()
    .insert()
    .into(PersonEntity)
    .values(person)
    .orIgnore()
    .returning('id')
    .execute();
  const [row] = raw as { id: string }[];
  if (!row) throw new CommandFailure(`There is a person with the address ${person.email} already; nobody was added.`);
  return row.id;
}

interface NewMembership {
  readonly personId: string;
  readonly place: Place;
  readonly since: Day;
}

async function insertMembership(manager: EntityManager, { personId, place, since }: NewMembership): Promise<void> {
  const { organizationId, role, name } = place;
  const membership = { personId, organizationId, role, since };
  const { raw } = await manager
    .createQueryBuilder()
    .insert()
    .into(MembershipEntity)
    .values(membership)
    .orIgnore()
    .returning('id')
    .execute();
  const [row] = raw as { id: string }[];
  if (!row) throw new CommandFailure(`This person has a place in ${name} already; nothing was changed.`);
  const detail = { personId, role };
  await writeAudit(manager, {
    actorId: null,
    action: 'membership.added',
    subjectType: 'membership',
    subjectId: row.id,
    organizationId,
    detail,
  });
}
