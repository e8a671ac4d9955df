import { parseArgs } from 'node:util';
import { LIMITS } from '@opev/contract';
import {
  LANGUAGES,
  ORGANIZATION_ROLES,
  STAFF_ROLES,
  writtenText,
  writtenToken,
  type Language,
  type OrganizationRole,
  type StaffRole,
} from '@opev/domain';
import { CommandFailure } from './command';

/** Arguments of `user:add`. */
export interface UserAddRequest {
  /** Lower case. */
  readonly email: string;
  /** Null: not given, because the person exists. */
  readonly name: string | null;
  readonly language: Language | null;
  readonly staffRole: StaffRole | null;
  /** The organization they become a member of; null: none. */
  readonly place: { readonly slug: string; readonly role: OrganizationRole } | null;
  readonly generatesPassword: boolean;
}

export const USER_ADD_USAGE =
  'Usage: npm run user:add -- --email ADDRESS --name NAME --language en|fr|ar|es|ca [--staff reviewer|coordinator] [--organization SLUG --role reporter|manager] [--generate-password]';

const LONGEST_NAME = 200;
const ADDRESS = /^[\x21-\x3f\x41-\x7e]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/;
const CONTROL = /\p{Cc}/u;

/** Parses the arguments. Throws a CommandFailure for the first wrong one, with what it should be. */
export function readUserAddRequest(args: readonly string[]): UserAddRequest {
  const options = parse(args);
  const { organization, role } = options;
  if ((organization === undefined) !== (role === undefined)) {
    throw new CommandFailure('--organization and --role go together: a place in an organisation has a role.');
  }
  return {
    email: readEmail(options.email),
    name: options.name === undefined ? null : readName(options.name),
    language: options.language === undefined ? null : readWord('--language', options.language, LANGUAGES),
    staffRole: options.staff === undefined ? null : readWord('--staff', options.staff, STAFF_ROLES),
    place:
      organization === undefined || role === undefined
        ? null
        : { slug: organization.trim(), role: readWord('--role', role, ORGANIZATION_ROLES) },
    generatesPassword: options['generate-password'] ?? false,
  };
}

interface Options {
  readonly email?: string | undefined;
  readonly name?: string | undefined;
  readonly language?: string | undefined;
  readonly staff?: string | undefined;
  readonly organization?: string | undefined;
  readonly role?: string | undefined;
  readonly 'generate-password'?: boolean | undefined;
}

function parse(args: readonly string[]): Options {
  if (args.some((arg) => arg === '--password' || arg.startsWith('--password='))) {
    // Arguments are visible to other accounts of the machine and stored in the shell's history.
    throw new CommandFailure('A password is never given as an argument: leave --password out, and it is asked for.');
  }
  const text = { type: 'string' } as const;
  const options = {
    email: text,
    name: text,
    language: text,
    staff: text,
    organization: text,
    role: text,
    'generate-password': { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const [reason] = (error as Error).message.split(/\. |\n/);
    throw new CommandFailure(`${reason ?? 'The arguments are not understood'}. ${USER_ADD_USAGE}`);
  }
}

function readEmail(given: string | undefined): string {
  if (given === undefined) throw new CommandFailure(`--email is missing. ${USER_ADD_USAGE}`);
  const email = writtenToken(given).toLowerCase();
  if (!ADDRESS.test(email) || email.length > LIMITS.email) {
    throw new CommandFailure('--email is not an e-mail address; it should look like somebody@example.org.');
  }
  return email;
}

function readName(given: string): string {
  const name = writtenText(given).trim();
  if (name === '' || CONTROL.test(name)) throw new CommandFailure('--name is empty or contains control characters.');
  if (name.length > LONGEST_NAME) throw new CommandFailure(`--name has more than ${String(LONGEST_NAME)} characters.`);
  return name;
}

function readWord<W extends string>(option: string, given: string, words: readonly W[]): W {
  const found = words.find((word) => word === given.trim());
  if (found === undefined) throw new CommandFailure(`${option} should be one of ${words.join(', ')}.`);
  return found;
}
