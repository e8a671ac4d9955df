import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../platform/config/configuration';

/** A demonstration login. */
export interface DemonstrationLogin {
  readonly email: string;
  readonly password: string;
  readonly role: string;
  readonly organization?: string;
}

/** The last output of a start: the address, and the demonstration logins if there are any. */
export function describeWhereToLook(origin: string, logins: readonly DemonstrationLogin[]): string {
  const places = [
    ['Public site', `${origin}/en/`],
    ['Workspace', `${origin}/en/workspace`],
    ['Desk', `${origin}/en/desk`],
    ['API', `${origin}/api/v1/summary`],
    ['', `${origin}/api/v1/openapi.json`],
  ];
  const lines = asTable(places);
  if (logins.length > 0) {
    const rows = logins.map(({ role, email, password, organization = '' }) => [role, email, password, organization]);
    lines.push('', '  Demonstration logins ("npm run demo:remove" removes all demonstration data):', ...asTable(rows));
  } else {
    lines.push('', '  A login: npm run user:add. Something to look at: npm run demo:load.');
  }
  return lines.join('\n');
}

/** The logins the demonstration data comes with. */
export function readDemonstrationLogins(): readonly DemonstrationLogin[] {
  const file = join(PROJECT_ROOT, 'apps/api/src/demonstration/logins.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly DemonstrationLogin[]) : [];
}

function asTable(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map(
    (row) =>
      `  ${row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('   ')
        .trimEnd()}`,
  );
}
