import { CommandFailure } from './command';

/** PostgreSQL's error fields as the driver passes them on. */
interface Refusal {
  readonly code?: string;
  readonly table?: string;
}

const INSUFFICIENT_PRIVILEGE = '42501';
const FOREIGN_KEY_VIOLATION = '23503';

/** Explains errors the operator can correct; other errors are answered unchanged. */
export function explainMigrationRefusal(error: unknown): unknown {
  const { code, table } = refusalIn(error);
  if (code === INSUFFICIENT_PRIVILEGE) {
    return new CommandFailure(
      'The account in DATABASE_URL may not change the schema of this database; nothing was changed. Migrate with the account that owns it.',
    );
  }
  if (code === FOREIGN_KEY_VIOLATION) {
    return new CommandFailure(
      `What this migration brought is in use by ${table === undefined ? 'other data' : `rows of "${table}"`}; nothing was changed. Demonstration data goes with "npm run demo:remove".`,
    );
  }
  return error;
}

function refusalIn(error: unknown): Refusal {
  const driverError: unknown =
    typeof error === 'object' && error !== null && 'driverError' in error ? error.driverError : null;
  return typeof driverError === 'object' && driverError !== null ? driverError : {};
}
